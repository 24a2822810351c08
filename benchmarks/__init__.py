"""What Linli can carry and how well it sorts, measured: every module prints JSON lines on standard output."""
