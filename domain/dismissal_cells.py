"""What the columns of a list of dismissals may be called, and what their cells may say."""

from collections.abc import Mapping
from functools import cache

from domain import roster_cells
from domain.finding import POLICE_REPORT
from domain.ground import Basis, Departure, Ground
from domain.header import folded
from domain.problem import Code, Problem

REQUIRED = frozenset({"institution", "category", "ground", "basis", "order_number", "dismissed_on"})
"""Without these columns, and one of names, it is no list of dismissals."""

_HEADERS = {
    "institution": ("institution", "office", "ministry", "workplace", "ស្ថាប័ន", "អង្គភាព", "ក្រសួង", "ក្រសួង ស្ថាប័ន"),
    "ground": ("ground", "reason", "ground of dismissal", "មូលហេតុ", "មូលហេតុនៃការបញ្ឈប់", "មូលហេតុបញ្ឈប់"),
    "basis": ("basis", "rests on", "proof", "មូលដ្ឋាន", "ភស្តុតាង"),
    "departure": ("departure", "kind of departure", "how left", "ទម្រង់នៃការចាកចេញ", "ការចាកចេញ"),
    "order_number": (
        *("order", "order number", "order no", "number of the order"),
        *("លេខលិខិត", "លេខលិខិតបញ្ឈប់", "លេខប្រកាស"),
    ),
    "dismissed_on": (
        *("dismissed on", "day of dismissal", "date of dismissal", "date"),
        *("ថ្ងៃបញ្ឈប់", "កាលបរិច្ឆេទ", "ថ្ងៃខែឆ្នាំបញ្ឈប់"),
    ),
    "born_on": ("born on", "born", "birth date", "date of birth", "dob", "ថ្ងៃខែឆ្នាំកំណើត", "ថ្ងៃកំណើត"),
}  # fmt: skip
_WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "ground": {
        Ground.CONFIRMED_USE: ("use", "drug use", "ការប្រើប្រាស់", "ប្រើប្រាស់", "ប្រើប្រាស់គ្រឿងញៀន"),
        Ground.REFUSAL: ("refused", "refusal of the test", "បដិសេធ", "បដិសេធធ្វើតេស្ត", "ការបដិសេធ"),
        Ground.SALE_DISTRIBUTION: (
            *("sale", "distribution", "sale or distribution"),
            *("ការលក់ ឬចែកចាយ", "លក់", "ចែកចាយ"),
        ),
        Ground.TRAFFICKING: ("ការជួញដូរ", "ជួញដូរ"),
        Ground.POSSESSION: ("ការកាន់កាប់", "កាន់កាប់"),
        Ground.FACILITATION: ("ការជួយសម្រួល", "ជួយសម្រួល"),
        Ground.CONVICTION: ("convicted", "ការផ្តន្ទាទោស", "ផ្តន្ទាទោស"),
        Ground.ADMISSION: ("admitted", "ការទទួលសារភាព", "សារភាព"),
    },
    "basis": {
        Basis.CONFIRMED_TEST: ("test", "laboratory", "តេស្តដែលបានបញ្ជាក់", "តេស្តបញ្ជាក់"),
        Basis.COURT_JUDGMENT: ("court", "judgment", "judgement", "verdict", "សាលក្រម", "សាលក្រមតុលាការ", "តុលាការ"),
        Basis.DISCIPLINARY_DECISION: ("disciplinary", "discipline", "សេចក្តីសម្រេចវិន័យ", "វិន័យ"),
        Basis.ADMISSION: ("admitted", "ការទទួលសារភាព", "សារភាព"),
        POLICE_REPORT: ("police", "a police report alone", "របាយការណ៍នគរបាល", "នគរបាល"),
    },
    "departure": {
        Departure.DISMISSED: ("dismissal", "បញ្ឈប់", "ត្រូវបានបញ្ឈប់", "លុបឈ្មោះចេញពីក្របខ័ណ្ឌ"),
        Departure.RESIGNED_UNDER_INVESTIGATION: ("resigned", "លាឈប់", "លាឈប់ពេលកំពុងស៊ើបអង្កេត"),
        Departure.CONTRACT_NOT_RENEWED: ("not renewed", "មិនបន្តកិច្ចសន្យា", "មិនបានបន្តកិច្ចសន្យា"),
        Departure.DECEASED: ("died", "dead", "ទទួលមរណភាព", "មរណភាព"),
    },
}  # fmt: skip
_UNKNOWN = {"ground": Code.UNKNOWN_GROUND, "basis": Code.UNKNOWN_BASIS, "departure": Code.UNKNOWN_DEPARTURE}


def column_of(header: str) -> str | None:
    """The field that a header names, in Khmer or English; None for a column that is not asked for."""
    return _columns().get(folded(header)) or roster_cells.column_of(header)


def word_of(field: str, text: str) -> str:
    """
    Read a ground, basis or departure in the words of either language.

    Raises:
        Problem: it is none.
    """
    try:
        return _coded(field)[folded(text)]
    except KeyError:
        raise Problem(_UNKNOWN[field]) from None


@cache
def _columns() -> Mapping[str, str]:
    return {folded(name): field for field, names in _HEADERS.items() for name in names}


@cache
def _coded(field: str) -> Mapping[str, str]:
    return {folded(word): str(code) for code, words in _WORDS[field].items() for word in (code, *words)}
