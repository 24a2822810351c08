"""What residents and staff may do: pure rules on frozen values. No clock, no framework, no await."""
