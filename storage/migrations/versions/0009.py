"""outbox: corrections, notices that lose their use, and the queue's index"""

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass
