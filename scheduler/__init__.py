"""What happens by itself. Deadlines are columns; sweeps ask what is due and are safe to run twice."""
