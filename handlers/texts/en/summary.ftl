### Summaries for governors and leads: figures only

summary-head = <b>Summary · { $area }</b>
summary-day = <b>{ $day }</b>
summary-week = <b>Week: { $first } – { $last }</b>
summary-as-of = As of { $at }
summary-late = ⏰ Sent late: it was due on { $due }. The figures are those of now.
summary-none-day = No reports for this day.
summary-none-week = No reports for this week.

## Figures that were told and have changed since

summary-restated = ↻ <b>Restated:</b> { $day }: { $changes }
summary-restated-since = This day's summary was sent on { $at }. Since then:
summary-changed = { $label } { $before } → <b>{ $after }</b>

## Figures

summary-tested = <b>Tested: { $n }</b>, of which women: { $women }
summary-before-day = Day before: { $tested } tested, { $presumptive } presumptive
summary-before-week = Same days, week before: { $tested } tested, { $presumptive } presumptive
summary-mean = Mean of 7 days: { $tested } tested, { $presumptive } presumptive
summary-outcomes = <b>By outcome</b>
summary-categories = <b>Tested, by category</b>
summary-line = { $label }: { $n }
summary-line-women = { $label }: { $n } (women { $women })

option-outcome-verified_negative = Verified negative
option-outcome-verified_positive = Confirmed and verified positive
option-outcome-refusal_to_test = Verified refusal
option-outcome-test_cancelled = Test cancelled

## Parts of the area

summary-parts-province = <b>Tested, by district</b>
summary-parts-ministry = <b>Tested, by institution</b>
summary-parts-state = <b>Tested, by institution</b>
summary-own-level = Province level
summary-part = { $name }: <b>{ $n }</b>
summary-part-presumptive = presumptive { $n }
summary-part-confirmed = confirmed { $n }
summary-part-untested = not tested { $n }
summary-parts-more = and { $n } more: <b>{ $tested }</b>

## What is still missing

summary-waiting = ⏳ <b>Waiting for confirmation: { $n }</b> (all days). A suspicion is not a result.
summary-step = · { $label }: { $n }
summary-silent = <b>No report: { $n } of { $of } institutions</b>
summary-silent-line = – { $name }
summary-silent-more = and { $n } more
summary-all-reported = All institutions have reported.
summary-nil =
    { $n ->
        [one] No inspection: 1 institution
       *[other] No inspection: { $n } institutions
    }

## Buttons

summary-today = Today
summary-yesterday = Yesterday
summary-week-button = This week
summary-days = Another day
summary-areas = Another area
summary-other = Other days
summary-choose-area = <b>Summary</b>: of which area?
summary-choose-day = <b>Summary · { $area }</b>: of which day?
summary-earlier = ‹ Earlier
summary-later = Later ›
