"""The files of deploy/ as they are, run as processes: nginx, PgBouncer, two replicas, a worker and a standby."""
