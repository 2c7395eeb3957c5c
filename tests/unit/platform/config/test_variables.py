from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from veiligheidsnetwerk.platform.config import variables


def test_without_a_variable_this_is_a_proef() -> None:
    assert variables.environment_name({}) == "proef"


def test_an_unknown_environment_stops_the_start() -> None:
    with pytest.raises(ImproperlyConfigured, match="VN_ENVIRONMENT is 'test'"):
        variables.environment_name({"VN_ENVIRONMENT": "test"})


@pytest.mark.parametrize("text", ["acht", "-1", "8000.0", "²", "9" * 5000, " 80"])
def test_a_port_that_is_no_whole_number_stops_the_start(text: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="PORT is"):
        variables.integer({"PORT": text}, "PORT", default=8000)


@pytest.mark.parametrize("text", ["yes", "0", "Ja", "ja "])
def test_what_is_neither_ja_nor_nee_stops_the_start(text: str) -> None:
    assert variables.yes_or_no({}, "CHECK_LINKS", default=True)
    assert not variables.yes_or_no({"CHECK_LINKS": "nee"}, "CHECK_LINKS", default=True)
    with pytest.raises(ImproperlyConfigured, match="CHECK_LINKS is"):
        variables.yes_or_no({"CHECK_LINKS": text}, "CHECK_LINKS", default=True)


@pytest.mark.parametrize(
    "text", ["*", "www.a.nl", "https://a.nl/pad", "https://a.nl; script-src *", "ftp://a.nl"]
)
def test_what_is_no_website_stops_the_start(text: str) -> None:
    assert variables.sites({"EMBED_SITES": "https://a.nl, https://*.b.nl:81"}, "EMBED_SITES")
    with pytest.raises(ImproperlyConfigured, match="EMBED_SITES is een lijst zoals"):
        variables.sites({"EMBED_SITES": text}, "EMBED_SITES")


def test_a_list_is_split_at_commas_and_empty_parts_are_left_out() -> None:
    assert variables.words({"ALLOWED_HOSTS": "a.example.nl, b.example.nl,,"}, "ALLOWED_HOSTS") == [
        "a.example.nl",
        "b.example.nl",
    ]


def test_a_proef_keeps_the_key_it_made_where_only_its_owner_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "secret_key"

    first = variables.kept_secret({}, "SECRET_KEY", environment="proef", path=path)
    second = variables.kept_secret({}, "SECRET_KEY", environment="proef", path=path)

    assert first == second
    assert len(first) > 50
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_key_that_another_process_just_made_is_used(tmp_path: Path) -> None:
    path = tmp_path / "secret_key"
    path.write_text("van een ander", encoding="ascii")

    variables._write_once(path, "van ons")

    assert variables.kept_secret({}, "SECRET_KEY", environment="proef", path=path) == "van een ander"


def test_productie_does_not_start_without_a_key_of_its_own(tmp_path: Path) -> None:
    with pytest.raises(ImproperlyConfigured, match="SECRET_KEY"):
        variables.kept_secret({}, "SECRET_KEY", environment="productie", path=tmp_path / "secret_key")

    assert not list(tmp_path.iterdir())


def test_productie_does_not_start_without_knowing_its_own_name() -> None:
    with pytest.raises(ImproperlyConfigured, match="ALLOWED_HOSTS"):
        variables.allowed_hosts({}, environment="productie")


def test_a_data_folder_that_cannot_be_made_is_named_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "bestand").touch()

    with pytest.raises(ImproperlyConfigured, match=r"in de map .*/bestand/var kan niet worden geschreven"):
        variables.data_dir({"DATA_DIR": str(tmp_path / "bestand" / "var")}, usual=tmp_path)


def test_without_an_address_the_database_is_a_file_that_waits_its_turn(tmp_path: Path) -> None:
    database = variables.database({}, sqlite_path=tmp_path / "db.sqlite3")

    assert database["NAME"] == tmp_path / "db.sqlite3"
    assert database["OPTIONS"] == {
        "timeout": 5,
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL;",
    }


def test_an_address_of_postgresql_is_read_part_by_part(tmp_path: Path) -> None:
    url = "postgresql://rol:ge%40heim@db.example.nl:5433/netwerk?sslmode=require"

    database = variables.database({"DATABASE_URL": url}, sqlite_path=tmp_path)

    assert database["NAME"] == "netwerk"
    assert database["USER"] == "rol"
    assert database["PASSWORD"] == "ge@heim"
    assert (database["HOST"], database["PORT"]) == ("db.example.nl", "5433")
    assert database["OPTIONS"] == {"connect_timeout": 5, "sslmode": "require"}


def test_postgresql_may_listen_on_a_local_socket(tmp_path: Path) -> None:
    url = "postgresql:///netwerk?host=/run/postgresql&port=5434"

    database = variables.database({"DATABASE_URL": url}, sqlite_path=tmp_path)

    assert (database["HOST"], database["PORT"]) == ("/run/postgresql", "5434")
    assert database["OPTIONS"] == {"connect_timeout": 5}


def test_another_database_stops_the_start(tmp_path: Path) -> None:
    with pytest.raises(ImproperlyConfigured, match="postgresql://"):
        variables.database({"DATABASE_URL": "mysql://db/netwerk"}, sqlite_path=tmp_path)


def mail_server(environment: str = "productie", **variables_: str) -> dict[str, object]:
    return variables.mail_server({"MAIL_HOST": "smtp.example.nl"} | variables_, environment=environment)


def test_without_a_mail_server_there_is_nothing_to_reach() -> None:
    assert variables.mail_server({}, environment="productie") == {}


@pytest.mark.parametrize(
    ("security", "port", "way"),
    [("", 587, "use_tls"), ("starttls", 587, "use_tls"), ("tls", 465, "use_ssl")],
)
def test_mail_is_encrypted_unless_it_stays_on_this_machine(security: str, port: int, way: str) -> None:
    server = mail_server(MAIL_SECURITY=security)

    assert server["port"] == port
    assert [name for name in ("use_tls", "use_ssl") if server[name]] == [way]


def test_productie_mails_in_the_open_to_a_server_on_this_machine_only() -> None:
    assert mail_server(MAIL_HOST="127.0.0.1", MAIL_SECURITY="none", MAIL_PORT="2525")["port"] == 2525
    with pytest.raises(ImproperlyConfigured, match="MAIL_SECURITY mag in productie alleen 'none' zijn"):
        mail_server(MAIL_SECURITY="none")


def test_another_way_to_encrypt_stops_the_start() -> None:
    with pytest.raises(ImproperlyConfigured, match="MAIL_SECURITY is 'ssl3'"):
        mail_server(MAIL_SECURITY="ssl3")


@pytest.mark.parametrize("address", ["", "geen adres", "post@example.nl\r\nBcc: kwaad@example.com"])
def test_who_mails_says_from_which_address(address: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="MAIL_FROM"):
        variables.mail_sender({"MAIL_FROM": address}, required=True)


def site_address(given: str, *, environment: str = "productie", host: str = "netwerk.example.nl") -> str:
    return variables.site_address({"SITE_ADDRESS": given}, environment=environment, hosts=[host], port=8000)


def test_the_address_of_the_site_follows_from_its_name() -> None:
    assert site_address("") == "https://netwerk.example.nl"
    assert site_address("https://www.example.nl/") == "https://www.example.nl"
    assert site_address("", environment="proef") == "http://localhost:8000"


@pytest.mark.parametrize(
    ("given", "host"),
    [
        ("http://netwerk.example.nl", "netwerk.example.nl"),
        ("netwerk.example.nl", "netwerk.example.nl"),
        ("https://netwerk.example.nl/pad", "netwerk.example.nl"),
        ("", ".example.nl"),
        ("", "*"),
    ],
)
def test_productie_has_one_address_with_https(given: str, host: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="SITE_ADDRESS"):
        site_address(given, host=host)
