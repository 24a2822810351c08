"""The environment, read once into one frozen object."""

from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Every variable begins with LINLI_; `.env` is read too. See `.env.example`."""

    model_config = SettingsConfigDict(env_prefix="LINLI_", env_file=".env", frozen=True, extra="ignore")

    token: SecretStr = SecretStr("")
    """The bot's token from BotFather."""
    database: str = "sqlite+aiosqlite:///var/linli.db"
    """SQLAlchemy's URL: SQLite for one community, `postgresql+asyncpg://…` for a city."""
    api: str = "https://api.telegram.org"
    """The Bot API to speak to; the playground puts its own address here."""
    webhook_url: str = ""
    """The public https address that Telegram posts to."""
    webhook_secret: SecretStr = SecretStr("")
    """At least 32 characters; `linli webhook` refuses to start without."""
    host: str = "127.0.0.1"
    port: int = 8080
    keys: SecretStr = SecretStr("")
    """Fernet keys for phones, the newest first, separated by commas. Empty: a key file beside the SQLite file."""
    bulk_per_second: float = Field(default=22.0, gt=0)
    """Messages a second for broadcasts, below Telegram's 30 so that replies have room."""
    var: Path = Path("var")
    """Where files of the running bot stand."""
