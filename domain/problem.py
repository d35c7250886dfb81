from collections.abc import Mapping
from datetime import date
from enum import StrEnum


class Code(StrEnum):
    """Everything a person can be refused for; the words are the texts `problem-<code>`."""

    ALREADY_SAID = "already_said"
    ANSWER_MISSING = "answer_missing"
    BAD_CODE = "bad_code"
    BAD_DATE = "bad_date"
    BAD_HEADCOUNT = "bad_headcount"
    BAD_IDENTITY = "bad_identity"
    BAD_LETTERS = "bad_letters"
    BAD_NUMBER = "bad_number"
    BAD_PHONE = "bad_phone"
    BAD_RECEIPT = "bad_receipt"
    CANNOT_SKIP = "cannot_skip"
    CELL_TOO_LONG = "cell_too_long"
    CHOOSE_ONE = "choose_one"
    CODE_TWICE = "code_twice"
    COLUMNS_MISSING = "columns_missing"
    CONTACT_NOT_YOURS = "contact_not_yours"
    DATE_TOO_EARLY = "date_too_early"
    DATE_TOO_LATE = "date_too_late"
    ENQUIRY_COLUMNS = "enquiry_columns"
    ENQUIRY_QUOTA = "enquiry_quota"
    ENQUIRY_ROWS = "enquiry_rows"
    FILE_EMPTY = "file_empty"
    FILE_ENCODING = "file_encoding"
    FILE_ENCRYPTED = "file_encrypted"
    FILE_LINKS = "file_links"
    FILE_MACROS = "file_macros"
    FILE_NOT_ACCEPTED = "file_not_accepted"
    FILE_OBJECTS = "file_objects"
    FILE_OLD_FORMAT = "file_old_format"
    FILE_TOO_LARGE = "file_too_large"
    FILE_TOO_WIDE = "file_too_wide"
    FILE_UNPACKS_TOO_LARGE = "file_unpacks_too_large"
    FILE_UNREADABLE = "file_unreadable"
    FILE_WRONG_KIND = "file_wrong_kind"
    FORMULA_IN_CELL = "formula_in_cell"
    IDENTITY_LOST_ZERO = "identity_lost_zero"
    IDENTITY_MISSING = "identity_missing"
    IDENTITY_TWICE = "identity_twice"
    KIT_EXPIRED = "kit_expired"
    LABEL_NOT_FOUND = "label_not_found"
    LABEL_READ = "label_read"
    LABEL_UNSURE = "label_unsure"
    LINE_ABSENCE_KIND_WANTED = "line_absence_kind_wanted"
    LINE_LONG_NAME = "line_long_name"
    LINE_NO_NAME = "line_no_name"
    LINE_NO_NUMBER = "line_no_number"
    LINE_NO_NUMBER_OR_NAME = "line_no_number_or_name"
    LINE_NO_OUTCOME = "line_no_outcome"
    LINE_NO_SEX = "line_no_sex"
    LINE_REFUSAL_KIND_WANTED = "line_refusal_kind_wanted"
    LINE_SAME_NUMBER = "line_same_number"
    LINE_SUBSTANCE_WANTED = "line_substance_wanted"
    LINE_TWO_CATEGORIES = "line_two_categories"
    LINE_TWO_KINDS = "line_two_kinds"
    LINE_TWO_NAMES = "line_two_names"
    LINE_TWO_NUMBERS = "line_two_numbers"
    LINE_TWO_OUTCOMES = "line_two_outcomes"
    LINE_TWO_PEOPLE = "line_two_people"
    LINE_TWO_SEXES = "line_two_sexes"
    LINE_UNCLEAR_NUMBER = "line_unclear_number"
    LINE_UNCLEAR_WORD = "line_unclear_word"
    LINE_UNKNOWN_WORD = "line_unknown_word"
    LINES_NONE = "lines_none"
    LINK_EXPIRED = "link_expired"
    LINK_UNKNOWN = "link_unknown"
    LINK_USED = "link_used"
    LINK_WITHDRAWN = "link_withdrawn"
    LINK_YOUR_OWN = "link_your_own"
    MAY_NOT_INVITE = "may_not_invite"
    NAME_MISSING = "name_missing"
    NAME_TWICE = "name_twice"
    NIL_ALREADY = "nil_already"
    NIL_AND_RESULTS = "nil_and_results"
    NOT_ASKED = "not_asked"
    NOT_IN_DIRECTORY = "not_in_directory"
    NOT_NOW = "not_now"
    NOT_ON_LIST = "not_on_list"
    NOTHING_BEFORE = "nothing_before"
    NOTHING_CHANGED = "nothing_changed"
    NUMBER_TOO_LARGE = "number_too_large"
    NUMBER_TOO_SMALL = "number_too_small"
    ONLY_ONE = "only_one"
    PARENT_IN_CIRCLE = "parent_in_circle"
    PHONE_DIFFERS = "phone_differs"
    PHOTO_WANTED = "photo_wanted"
    PICTURE_TOO_LARGE = "picture_too_large"
    PICTURE_UNREADABLE = "picture_unreadable"
    PICTURE_WRONG_KIND = "picture_wrong_kind"
    PLACE_OUTSIDE_PARENT = "place_outside_parent"
    PRACTICE_DIFFERS = "practice_differs"
    REPORT_CHANGED = "report_changed"
    REPORT_NOT_YOURS = "report_not_yours"
    ROLE_HELD = "role_held"
    ROSTER_COLUMNS_MISSING = "roster_columns_missing"
    SESSION_CLOSED = "session_closed"
    SESSION_NOT_OPEN = "session_not_open"
    SESSION_NOT_YOURS = "session_not_yours"
    TEXT_TOO_LONG = "text_too_long"
    TEXT_TOO_SHORT = "text_too_short"
    TEXT_WANTED = "text_wanted"
    TICKS_GONE = "ticks_gone"
    TOO_MANY_PHOTOS = "too_many_photos"
    TOO_MANY_TICKS = "too_many_ticks"
    TOO_MANY_TRIES = "too_many_tries"
    TOTAL_DIFFERS = "total_differs"
    TOTAL_MISSING = "total_missing"
    TOTAL_NEGATIVE_LINE = "total_negative_line"
    TOTAL_TWICE = "total_twice"
    TOTAL_WOMEN = "total_women"
    TOTALS_WITH_LIST = "totals_with_list"
    UNKNOWN_CATEGORY = "unknown_category"
    UNKNOWN_FIELD = "unknown_field"
    UNKNOWN_KIND = "unknown_kind"
    UNKNOWN_OPTION = "unknown_option"
    UNKNOWN_PARENT = "unknown_parent"
    UNKNOWN_PLACE = "unknown_place"
    UNKNOWN_SEX = "unknown_sex"
    UNUSUAL_IDENTITY = "unusual_identity"
    USE_BUTTONS = "use_buttons"
    WRITE_IN_KHMER = "write_in_khmer"
    WRITE_IN_LATIN = "write_in_latin"


Argument = str | int | date


class Problem(Exception):  # noqa: N818 - a refusal is no error of the program
    """
    A refusal that a person reads in their own language.

    The arguments are limits and dates that the sentence names, never what the person typed (but for places on a
    list, which name nobody), so that a problem may be logged.
    """

    def __init__(self, code: Code, **arguments: Argument) -> None:
        super().__init__(code, arguments)
        self.code = code
        self.arguments: Mapping[str, Argument] = arguments

    def __str__(self) -> str:
        return str(self.code)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Problem) and self.args == other.args

    def __hash__(self) -> int:
        return hash(self.code)
