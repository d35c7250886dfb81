"""The words of a line: what commission members write for sex, category, outcome and details, in both languages.

A phrase may have several words, separated by one space; Khmer is looked up without its spaces, which people set
as they like. Words that mean nothing certain stand here too, so that they are never taken for a name.
"""

from collections.abc import Mapping
from enum import StrEnum

from domain.outcome import Outcome

Table = Mapping[str, tuple[str, ...]]
"""Phrases by what they say."""


class Slot(StrEnum):
    """What a word speaks of."""

    SEX = "sex"
    CATEGORY = "category"
    OUTCOME = "outcome"
    SUBSTANCE = "substances"
    REFUSAL = "refusal_kind"
    ABSENCE = "absence_kind"
    REMARK = "remark"
    LABEL = "label"
    NUMBER_LABEL = "number_label"
    SPECIMEN_LABEL = "specimen_label"
    AND = "and"
    DOUBTFUL = "doubtful"


SEXES: Table = {
    "male": ("m", "male", "ប", "ប្រុស", "បុរស"),
    "female": ("f", "female", "ស", "ស្រី", "ស្ត្រី"),
}
TITLES: Table = {"male": ("mr", "លោក"), "female": ("mrs", "ms", "miss", "លោកស្រី", "អ្នកស្រី")}
CATEGORIES: Table = {
    "civil_servant": ("civil servant", "civil", "មន្ត្រីរាជការ", "រាជការ", "មន្ត្រីស៊ីវិល"),
    "police": ("police", "police officer", "policeman", "មន្ត្រីនគរបាល", "នគរបាល", "ប៉ូលិស", "ប៉ូលីស"),
    "soldier": ("soldier", "army", "military", "យោធិន", "យោធា", "ទាហាន"),
    "contracted_official": (
        "contracted official",
        "contract official",
        "contract",
        "contracted",
        "contractor",
        "មន្ត្រីជាប់កិច្ចសន្យា",
        "មន្ត្រីកិច្ចសន្យា",
        "ជាប់កិច្ចសន្យា",
        "កិច្ចសន្យា",
    ),
}
OUTCOMES: Table = {
    Outcome.NEGATIVE: ("neg", "negative", "n", "អវិ", "អវិជ្ជ", "អវិជ្ជមាន"),
    Outcome.PRESUMPTIVE_POSITIVE: (
        "pos",
        "positive",
        "+ve",
        "presumptive",
        "presumptive positive",
        "presumptive pos",
        "suspect",
        "suspected",
        "suspected positive",
        "វិ",
        "វិជ្ជ",
        "វិជ្ជមាន",
        "សង្ស័យ",
        "សង្ស័យវិជ្ជមាន",
        "សង្ស័យថាវិជ្ជមាន",
        "សង្ស័យមានវិជ្ជមាន",
    ),
    Outcome.KIT_INVALID: (
        "invalid",
        "kit invalid",
        "invalid kit",
        "kit failed",
        "kit fail",
        "bad kit",
        "no control line",
        "ឧបករណ៍តេស្តមិនដំណើរការ",
        "ឧបករណ៍មិនដំណើរការ",
        "មិនដំណើរការ",
        "ឧបករណ៍តេស្តខូច",
        "ឧបករណ៍ខូច",
        "តេស្តខូច",
        "ខូច",
    ),
    Outcome.REFUSED: (
        "refused",
        "refuse",
        "refuses",
        "refusal",
        "បដិសេធ",
        "បដិសេធធ្វើតេស្ត",
        "បដិសេធមិនធ្វើតេស្ត",
        "មិនព្រម",
    ),
    Outcome.EVADED: (
        "evaded",
        "evade",
        "evades",
        "absconded",
        "abscond",
        "escaped",
        "fled",
        "ran away",
        "គេចវេះ",
        "គេច",
        "គេចខ្លួន",
        "រត់គេច",
        "រត់គេចខ្លួន",
    ),
    Outcome.EXCUSED_ABSENCE: ("excused", "excused absence", "absent excused", "មានច្បាប់", "អវត្តមានមានច្បាប់"),
    Outcome.UNLOCATED: (
        "unlocated",
        "not found",
        "not located",
        "could not be located",
        "could not be found",
        "រកមិនឃើញ",
        "មិនដឹងទីកន្លែង",
    ),
}
IMPLIED_OUTCOMES: Table = {
    Outcome.NEGATIVE: ("-ve",),
    Outcome.EXCUSED_ABSENCE: ("absent", "absence", "អវត្តមាន"),
}
SUBSTANCES: Table = {
    "met": ("met", "meth", "methamphetamine", "methamphetamines", "mamp", "មេតំហ្វេតាមីន", "មេតហ្វេតាមីន"),
    "amp": ("amp", "amphetamine", "amphetamines", "អំហ្វេតាមីន"),
    "mdma": ("mdma", "ecstasy", "អេកស្តាស៊ី"),
    "opi": (
        "opi",
        "mop",
        "opiate",
        "opiates",
        "opiates morphine",
        "morphine",
        "opium",
        "អាភៀន",
        "ម៉ូហ្វីន",
        "អាភៀននិងម៉ូហ្វីន",
    ),
    "thc": ("thc", "cannabis", "marijuana", "កញ្ឆា"),
    "ket": ("ket", "ketamine", "កេតាមីន"),
    "coc": ("coc", "cocaine", "កូកាអ៊ីន"),
    "bzo": ("bzo", "benzodiazepine", "benzodiazepines", "បេនហ្សូឌីអាហ្សេពីន"),
}
REFUSALS: Table = {
    "did_not_appear": (
        "did not appear",
        "didn't appear",
        "did not show",
        "no show",
        "មិនមក",
        "មិនបានមក",
        "មិនមកបង្ហាញខ្លួន",
        "មិនបានមកបង្ហាញខ្លួន",
        "មិនបង្ហាញខ្លួន",
    ),
    "left_before_the_end": (
        "left",
        "left early",
        "left before the end",
        "walked out",
        "ចាកចេញ",
        "ចាកចេញមុនចប់",
        "ចេញមុនចប់",
    ),
    "no_specimen": (
        "no specimen",
        "no sample",
        "no urine",
        "gave no specimen",
        "gave no sample",
        "gave no urine",
        "គ្មានសំណាក",
        "មិនផ្តល់សំណាក",
        "មិនឱ្យសំណាក",
        "មិនឲ្យសំណាក",
        "មិនផ្តល់ទឹកនោម",
    ),
    "refused_observation": ("observation", "សង្កេតផ្ទាល់", "ការសង្កេតផ្ទាល់"),
    "declined_second_test": ("second test", "2nd test", "តេស្តលើកទីពីរ", "តេស្តលើកទី២", "លើកទីពីរ", "លើកទី២"),
}
WHOLE_REFUSALS: Table = {
    "refused_observation": ("refused observation", "បដិសេធការសង្កេតផ្ទាល់", "បដិសេធសង្កេតផ្ទាល់"),
    "declined_second_test": (
        "refused second test",
        "refused 2nd test",
        "declined second test",
        "declined a second test",
        "declined 2nd test",
        "បដិសេធតេស្តលើកទីពីរ",
        "បដិសេធតេស្តលើកទី២",
    ),
}
ABSENCES: Table = {
    "leave": (
        "leave",
        "on leave",
        "annual leave",
        "absent leave",
        "absent on leave",
        "ឈប់សម្រាក",
        "ឈប់សំរាក",
        "ឈប់សម្រាកតាមច្បាប់",
        "សុំច្បាប់",
        "ច្បាប់ឈប់សម្រាក",
    ),
    "mission": (
        "mission",
        "on mission",
        "on a mission",
        "បេសកកម្ម",
        "ទៅបេសកកម្ម",
        "ចុះបេសកកម្ម",
        "បំពេញបេសកកម្ម",
        "ទៅបំពេញបេសកកម្ម",
    ),
    "sickness": (
        "sick",
        "sickness",
        "sick leave",
        "ill",
        "illness",
        "ឈឺ",
        "ជំងឺ",
        "មានជំងឺ",
        "ឈប់សម្រាកព្យាបាលជំងឺ",
        "សម្រាកព្យាបាល",
    ),
    "maternity": (
        "maternity",
        "maternity leave",
        "សម្រាលកូន",
        "សំរាលកូន",
        "ឈប់សម្រាកសម្រាលកូន",
        "លំហែមាតុភាព",
        "មាតុភាព",
    ),
}
REMARKS: Table = {
    Outcome.PRESUMPTIVE_POSITIVE: ("unconfirmed", "រង់ចាំបញ្ជាក់", "រង់ចាំការបញ្ជាក់", "មិនទាន់បញ្ជាក់"),
    Outcome.KIT_INVALID: ("kit", "ឧបករណ៍", "ឧបករណ៍តេស្ត"),
    Outcome.UNLOCATED: ("មិនទាន់ដឹងទីកន្លែង",),
}
PLAIN: Mapping[Slot, tuple[str, ...]] = {
    Slot.LABEL: (
        "name",
        "sex",
        "gender",
        "category",
        "result",
        "outcome",
        "test result",
        "test",
        "tested",
        "ឈ្មោះ",
        "ភេទ",
        "ប្រភេទ",
        "លទ្ធផល",
        "លទ្ធផលតេស្ត",
        "តេស្ត",
    ),
    Slot.NUMBER_LABEL: (
        "id",
        "nid",
        "no",
        "id no",
        "id number",
        "id card",
        "card no",
        "identity number",
        "service number",
        "service no",
        "លេខ",
        "អត្តលេខ",
        "លេខអត្តសញ្ញាណ",
        "អត្តសញ្ញាណប័ណ្ណ",
        "លេខអត្តសញ្ញាណប័ណ្ណ",
        "អត្តលេខមន្ត្រី",
    ),
    Slot.SPECIMEN_LABEL: (
        "specimen",
        "specimen no",
        "specimen number",
        "sample",
        "sample no",
        "sample number",
        "bottle",
        "សំណាក",
        "លេខសំណាក",
        "សំណាកលេខ",
    ),
    Slot.AND: ("and", "&", "និង"),
}
