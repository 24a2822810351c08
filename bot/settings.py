"""The environment, read once into one frozen object."""

from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

SECRET_LENGTH = 32
"""The least for a webhook's secret, asked for before anything is loaded that takes its time."""


class Settings(BaseSettings):
    """Every variable begins with LINLI_; `.env` is read too. See `.env.example`."""

    model_config = SettingsConfigDict(
        env_prefix="LINLI_", env_file=".env", frozen=True, extra="ignore", hide_input_in_errors=True
    )

    token: SecretStr = SecretStr("")
    """The bot's token from BotFather."""
    database: str = "sqlite+aiosqlite:///var/linli.db"
    """SQLAlchemy's URL: SQLite for one community, `postgresql+asyncpg://…` for a city. Through PgBouncer in
    transaction mode it ends in `?prepared_statement_cache_size=0` (storage/pooler.py)."""
    database_direct: str = ""
    """The same database past PgBouncer, for what belongs to one session: locks, migrations. Empty: `database`."""
    api: str = "https://api.telegram.org"
    """The Bot API to speak to; the playground puts its own address here."""
    webhook_url: str = ""
    """The public https address that Telegram posts to."""
    webhook_secret: SecretStr = SecretStr("")
    """At least 32 characters; `linli webhook` refuses to start without."""
    host: str = "127.0.0.1"
    port: int = Field(default=8080, ge=1, le=65535)
    metrics_host: str = "127.0.0.1"
    """Who may ask for /healthz, /readyz and /metrics; nothing personal stands there, but keep it inside."""
    metrics_port: int = Field(default=0, ge=0, le=65535)
    """0: neither health nor metrics are served."""
    keys: SecretStr = SecretStr("")
    """Fernet keys for phones, the newest first, separated by commas. Empty: a key file beside the SQLite file."""
    bulk_per_second: float = Field(default=22.0, gt=0)
    """Messages a second for broadcasts, below Telegram's 30 so that replies have room."""
    var: Path = Path("var")
    """Where files of the running bot stand."""

    @property
    def direct(self) -> str:
        """The database for what belongs to one session."""
        return self.database_direct or self.database

    @property
    def secrets(self) -> list[str]:
        """All that must stand in no log: token, secret, keys, and the databases' passwords."""
        from urllib.parse import unquote, urlsplit

        passwords = [urlsplit(url).password or "" for url in (self.database, self.database_direct)]
        keys = self.keys.get_secret_value().split(",")
        told = [self.token.get_secret_value(), self.webhook_secret.get_secret_value(), *keys, *passwords]
        return [secret for secret in (*told, *map(unquote, passwords)) if len(secret) > 3]
