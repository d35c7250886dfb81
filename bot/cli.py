"""The command line. Each command imports what it needs when it is called, so `--help` answers at once."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from bot.version import VERSION
from domain.role import Role

PORT = 8765
ABOUT = """Fieldbook: commissions report from their phones, governors read summaries, nothing is lost.

Settings come from FIELDBOOK_* variables or a file .env; docs/operations.md tells each of them.
Exit codes: 0 done, 1 it can't be done, 2 a wrong setting or argument, 70 a fault in the program."""

app = typer.Typer(
    help=ABOUT,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
importing = typer.Typer(no_args_is_help=True, help="Take in tables that operators keep elsewhere.")
auditing = typer.Typer(no_args_is_help=True, help="The log of who did what.")
certifying = typer.Typer(no_args_is_help=True, help="Certificates: answers that can be proven.")
parking = typer.Typer(no_args_is_help=True, help="Updates whose handler failed, for you to see to.")
app.add_typer(importing, name="import")
app.add_typer(auditing, name="audit")
app.add_typer(certifying, name="certificate")
app.add_typer(parking, name="parked")


class Speech(StrEnum):
    """The languages of the bot."""

    KM = "km"
    EN = "en"


def _version(wanted: bool) -> None:  # noqa: FBT001 - typer's signature
    if wanted:
        typer.echo(f"Fieldbook {VERSION}")
        raise typer.Exit


Area = Annotated[
    str, typer.Option(help="state, province:CODE, ministry:CODE with all below, or institution:CODE.")
]
Data = Annotated[Path | None, typer.Option(help="Keep the data in this folder, and go on with it next time.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Tell what would change, and change nothing.")]
Everybody = Annotated[Speech | None, typer.Option(help="All speak it; otherwise some Khmer, some English.")]
Heads = Annotated[Path | None, typer.Option(help="Where the heads lie, if not where the settings say.")]
Language = Annotated[Speech, typer.Option(help="Of the message that goes with the link.")]
Number = Annotated[int, typer.Argument(metavar="NUMBER", help="As `parked list` shows it.")]
Phone = Annotated[str | None, typer.Option(help="Only who shares this number may use the link.")]
Port = Annotated[int, typer.Option(help="Where the page stands; the next free one if it is taken.")]
Proof = Annotated[Path, typer.Argument(metavar="FILE", exists=True, dir_okay=False, help="A PDF, or its JSON.")]
PublicKey = Annotated[
    str | None, typer.Option(help="As `certificate key` or `audit head` prints it; else that of the keys here.")
]
Table = Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="CSV (UTF-8) or XLSX, with a header.")]
Version = Annotated[bool, typer.Option("--version", is_eager=True, callback=_version, help="Tell the version.")]


@app.callback()
def _options(*, version: Version = False) -> None:
    """`--version` has done its work before this is reached."""


@app.command("run")
def _run() -> None:
    """Serve Telegram until told to stop.

    SIGTERM or Ctrl-C ends it within ten seconds, with nothing lost. An empty database gets its tables; an
    older one is refused: make a backup and call `migrate` first.
    """
    from bot.commands import run

    run.main()


@app.command("trial")
def _trial(port: Port = PORT, data: Data = None, language: Everybody = None) -> None:
    """Show the whole product on this machine.

    Without a token or the internet: the bot itself, invented people, and a page of phones to tap on.
    """
    from bot.trial import run

    run.main(port, data, language)


@app.command("invite")
def _invite(
    role: Annotated[Role, typer.Option(help="What the person becomes.")],
    area: Area = "state",
    phone: Phone = None,
    language: Language = Speech.KM,
) -> None:
    """Print a start link that enrols one person.

    It works once, within 24 hours. The first admin comes in this way: invite --role admin
    """
    from bot.commands import invite

    invite.main(role, area, phone, language)


@importing.command("institutions")
def _institutions(file: Table, *, dry_run: DryRun = False) -> None:
    """Make the directory of institutions as a table says.

    What is new is added, what differs is changed, what the table lacks is closed. Columns: code, parent,
    name_km, name_en, kind, place, headcount, letters. With one bad row nothing changes.
    """
    from bot.commands import institutions

    institutions.main(file, dry_run=dry_run)


@app.command("migrate")
def _migrate() -> None:
    """Bring the database to this version.

    Stop the bot and make a backup first: there is no way back.
    """
    from bot.commands import migrate

    migrate.main()


@app.command("check")
def _check() -> None:
    """Tell what is wrong, and how to mend it.

    Looks at settings, token, database, keys, clock and webhook; changes nothing. Exit code 1 if anything is
    wrong.
    """
    from bot import check

    raise typer.Exit(check.main())


@auditing.command("verify")
def _verify(heads: Heads = None, public_key: PublicKey = None) -> None:
    """Name the first bad entry, if any.

    Follows the chain from its beginning and holds it against the heads that lie elsewhere. Exit code 1 if an
    entry or a head was changed, added, moved or taken away; a line for each thing, and what it means.
    """
    from bot.commands import audit

    audit.verify(heads, public_key)


@auditing.command("head")
def _head() -> None:
    """Sign how the log stands now.

    Puts the head into the second place, and prints by what it is recognised, and the public key.
    """
    from bot.commands import audit

    audit.head()


@certifying.command("verify")
def _certificate_verify(file: Proof, public_key: PublicKey = None) -> None:
    """Prove a certificate, without a connection.

    FILE is the PDF as the bot sent it, or the JSON attached to it. With this installation's key, or with the
    published one where there is none. Prints VALID and what was signed; the page shows the same then. Exit code
    1 and NOT VALID if a byte differs or somebody else signed it, 2 if there is no key to judge by.

    It proves what the register answered at that moment. Whether the answer still stands, the bot tells by the
    number.
    """
    from bot.commands import certificate

    certificate.verify(file, public_key)


@certifying.command("key")
def _certificate_key() -> None:
    """Print the public key.

    Publish it where people trust what they read, for instance in a circular: whoever has it can prove
    certificates, and can make none.
    """
    from bot.commands import certificate

    certificate.key()


@parking.command("list")
def _parked_list() -> None:
    """List what waits: number, time, place of failure."""
    from bot.commands import parked

    parked.show_all()


@parking.command("show")
def _parked_show(number: Number) -> None:
    """Show one as Telegram sent it.

    It holds personal data: the look is written to the audit log.
    """
    from bot.commands import parked

    parked.show(number)


@parking.command("retry")
def _parked_retry(number: Number) -> None:
    """Try its handler once more.

    For instance after an upgrade that mends it. The running bot sends what follows from it.
    """
    from bot.commands import parked

    parked.retry(number)


@parking.command("settle")
def _parked_settle(number: Number) -> None:
    """Be done with one; its content is emptied."""
    from bot.commands import parked

    parked.settle(number)


def main() -> None:
    """Carry out a command; what goes wrong is told in a line, never as a traceback."""
    try:
        app(prog_name="python -m bot")
    except Exception as error:  # noqa: BLE001 - told by class and place: its text may hold what is personal
        from bot.complaint import complain

        raise SystemExit(complain(error)) from None
