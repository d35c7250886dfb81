"""Words that are no names and say nothing certain: beside a name they would look like a part of it."""

DOUBTFUL: tuple[str, ...] = (
    # denials and opinions
    *[
        "not",
        "non",
        "none",
        "never",
        "without",
        "with",
        "yes",
        "ok",
        "okay",
        "good",
        "bad",
        "clean",
        "clear",
        "pass",
        "passed",
        "fail",
        "failed",
        "done",
    ],
    *[
        "pending",
        "waiting",
        "maybe",
        "unknown",
        "unsure",
        "missing",
        "confirmed",
        "verified",
        "confirm",
        "unexcused",
        "ទេ",
        "ហើយ",
        "ល្អ",
        "ធម្មតា",
    ],
    *["plus", "minus", "reactive", "faint", "later", "again", "retest", "បូក", "ដក"],
    # halves of words that could go on in two ways
    *["posi", "nega", "pres", "presump", "abs", "absconding", "ran", "gone", "ឈប់", "សម្រាក", "ចៀសវាង"],
    # drugs that no strip names
    *["heroin", "drug", "drugs", "yama", "yaba", "ice", "យ៉ាម៉ា", "ទឹកកក", "ហេរ៉ូអ៊ីន"],
    # ages, telephones, families, other names
    *["age", "aged", "years", "old", "tel", "phone", "jr", "son", "wife", "of", "alias", "អាយុ", "ហៅ"],
    # what became of somebody
    *["dead", "resigned", "retired", "hospital", "pregnant", "ស្លាប់", "លាឈប់", "និវត្តន៍", "មន្ទីរពេទ្យ", "ពេទ្យ"],
    # ranks and offices
    *[
        "dr",
        "lt",
        "col",
        "gen",
        "maj",
        "capt",
        "sgt",
        "cpl",
        "corporal",
        "major",
        "captain",
        "colonel",
        "general",
        "chief",
        "deputy",
        "director",
    ],
    *["teacher", "doctor", "មន្ត្រី", "គ្រូ", "ដុកទ័រ", "វេជ្ជបណ្ឌិត", "ប្រធាន", "អនុប្រធាន", "នាយក"],
)
"""Words that make a line doubtful wherever they stand."""

STRANGE_STARTS = ("មិន", "គ្មាន", "ពុំ", "អត់", "លោក", "អ្នកស្រី", "ឯកឧត្តម", "ឧកញ៉ា")
STRANGE_PARTS = ("សេនីយ", "អាយុ", "តេស្ត", "អាវុធហត្ថ", "ទូរស័ព្ទ")
"""How Khmer words begin, and what they hold, that are no names: denials, titles, ranks, ages."""
