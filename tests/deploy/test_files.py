"""The files of deploy/ against the code: every variable exists, ports and limits agree, the proxies accept them."""

import datetime
import ipaddress
import re
import subprocess
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from bot.__main__ import app
from bot.settings import Settings
from bot.webhook import BODY_LIMIT, IDLE_S, PATH
from tests.deploy.topology import DEPLOY, nginx_conf, program
from tests.faults.topology import ROOT

VARIABLES = {f"LINLI_{name.upper()}" for name in Settings.model_fields}
COMMANDS = {str(command.callback.__name__) for command in app.registered_commands if command.callback}
UNITS = sorted(path.name for path in (DEPLOY / "systemd").iterdir())
COMPOSE = (DEPLOY / "compose.yaml").read_text()
ENVIRONMENT = (DEPLOY / "compose" / "env.example").read_text()


def _section(name: str, text: str = COMPOSE) -> str:
    """Return the lines under a key, at whatever depth it stands."""
    found = re.search(rf"^( *){re.escape(name)}:.*\n((?:\1 +.*\n|\n)*)", text, re.MULTILINE)
    assert found is not None, f"no {name} in compose.yaml"
    return found[0]


def test_every_variable_named_in_deploy_is_a_setting() -> None:
    files = [path for path in DEPLOY.rglob("*") if path.is_file()]
    texts = [path.read_text() for path in [*files, ROOT / ".env.example"]]
    named = {variable for text in texts for variable in re.findall(r"LINLI_[A-Z_]+", text)}
    assert named <= VARIABLES, named - VARIABLES


def test_every_setting_stands_in_the_example() -> None:
    told = set(re.findall(r"^#?(LINLI_[A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))
    assert told == VARIABLES


@pytest.mark.parametrize("unit", UNITS)
def test_a_unit_runs_a_command_and_may_do_little(unit: str) -> None:
    text = (DEPLOY / "systemd" / unit).read_text()
    command = re.search(r"^ExecStart=.*\S+ -m bot (\w+)$", text, re.MULTILINE)
    assert command is not None
    assert command[1] in COMMANDS
    for line in ("NoNewPrivileges=yes", "ProtectSystem=strict", "PrivateDevices=yes", "CapabilityBoundingSet="):
        assert f"\n{line}\n" in text


def test_no_setting_in_the_file_gives_two_instances_one_port() -> None:
    """systemd.exec(5): settings from EnvironmentFile= go before those of Environment=, wherever they stand."""
    for unit in UNITS:
        if "@" in unit:
            text = (DEPLOY / "systemd" / unit).read_text()
            assert re.search(
                r"^ExecStart=/usr/bin/env (LINLI_PORT=808%i )?LINLI_METRICS_PORT=9\d\d%i /opt", text, re.MULTILINE
            )
            assert not re.search(r"^Environment=.*LINLI_", text, re.MULTILINE)


def test_the_replicas_ports_are_nginxs() -> None:
    unit = (DEPLOY / "systemd" / "linli-webhook@.service").read_text()
    assert "LINLI_PORT=808%i" in unit
    assert re.findall(r"^server 127.0.0.1:(\d+)", (DEPLOY / "replicas.conf").read_text(), re.MULTILINE) == [
        "8081",
        "8082",
    ]


def test_nginx_lets_through_what_a_replica_takes() -> None:
    text = (DEPLOY / "nginx.conf").read_text()
    assert f"location = {PATH} {{" in text
    assert "client_max_body_size 1m;" in text
    assert BODY_LIMIT == 1 << 20
    upstream = text[text.index("upstream") : text.index("server {")]
    kept = re.search(r"keepalive_timeout (\d+)s", upstream)
    assert kept is not None
    assert int(kept[1]) < IDLE_S  # else nginx sends into a connection that the replica is closing
    assert "X-Forwarded-For" not in text


def test_compose_names_what_exists() -> None:
    part = COMPOSE[COMPOSE.index("\nservices:") : COMPOSE.index("\nnetworks:")]
    services = re.findall(r"^  ([a-z0-9-]+):", part, re.MULTILINE)
    assert services == ["postgres", "pgbouncer", "migrate", "webhook-1", "webhook-2", "worker", "nginx"]
    for file in re.findall(r"- (\./\S+?):", COMPOSE):
        assert (DEPLOY / file).exists() or file == "./tls", file
    for command in re.findall(r"command: \[(\w+)\]$", COMPOSE, re.MULTILINE):
        assert command in COMMANDS
    for known in re.findall(r"depends_on: \[(.*)\]", COMPOSE):
        assert set(known.split(", ")) <= set(services)
    for known in re.findall(r"^ +(\S+): \{ condition: ", COMPOSE, re.MULTILINE):
        assert known in services
    for host in re.findall(r"@(\w+):\d+/linli", COMPOSE):
        assert host in services


def test_composes_ports_and_addresses_agree() -> None:
    environment = _section("x-environment")
    port = re.search(r'LINLI_PORT: "(\d+)"', environment)
    metrics = re.search(r'LINLI_METRICS_PORT: "(\d+)"', environment)
    assert port is not None
    assert metrics is not None
    assert f"127.0.0.1:{metrics[1]}/readyz" in _section("x-ready")
    addresses = re.findall(r"ipv4_address: ([\d.]+)", COMPOSE)
    given_out = re.search(r"ip_range: ([\d./]+)", COMPOSE)
    assert given_out is not None
    assert not any(ipaddress.ip_address(one) in ipaddress.ip_network(given_out[1]) for one in addresses)
    replicas = re.findall(r"^server (\S+) ", (DEPLOY / "compose" / "replicas.conf").read_text(), re.MULTILINE)
    assert replicas == [f"{address}:{port[1]}" for address in addresses]
    assert "pgbouncer:6432/linli?prepared_statement_cache_size=0" in environment
    assert "LINLI_DATABASE_DIRECT: postgresql+asyncpg://linli:${POSTGRES_PASSWORD:?}@postgres:5432/linli" in environment
    assert 'ports: ["443:443"]' in _section("nginx")
    assert COMPOSE.count("ports:") == 1  # nothing but nginx can be reached from outside


def test_composes_secrets_are_asked_for() -> None:
    asked = set(re.findall(r"^([A-Z_]+)=", ENVIRONMENT, re.MULTILINE))
    assert asked >= set(re.findall(r"\$\{([A-Z_]+)", COMPOSE)) | {"LINLI_TOKEN", "LINLI_WEBHOOK_SECRET", "LINLI_KEYS"}


def test_the_image_holds_every_room() -> None:
    copied = set(re.findall(r"^COPY (\w+) \w+$", (DEPLOY / "Dockerfile").read_text(), re.MULTILINE))
    assert copied == {"bot", "classifier", "locales", "participation", "playground", "scheduler", "storage"}


def test_nginx_accepts_its_file_with_tls(tmp_path: Path) -> None:
    _certificate(tmp_path)
    conf = nginx_conf(tmp_path, [8081, 8082], "listen 127.0.0.1:8443 ssl;")
    said = subprocess.run([program("nginx"), "-t", "-c", conf], capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stderr


def _certificate(folder: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "example.org")])
    now = datetime.datetime.now(datetime.UTC)
    then = now + datetime.timedelta(days=1)
    made = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), now, then)
    (folder / "fullchain.pem").write_bytes(made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM))
    (folder / "privkey.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
