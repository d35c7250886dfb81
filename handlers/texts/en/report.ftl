receipt =
    ✅ <b>The report is stored.</b>

    Number: <code>{ $number }</code>
    Stored: { $at }
    Institution: { $institution }

    <b>What happens next</b>
    { $next }
receipt-withdrawn =
    ✖️ <b>The report has been withdrawn.</b>

    Number: <code>{ $number }</code>
    Stored: { $at }
    Institution: { $institution }

    { $next }
receipt-number = { $number }
next-negative = There is nothing more to do. The person is counted as tested.
next-presumptive_positive = This is a suspicion, not a result. The specimen goes to a laboratory; only a confirmed and verified result can have consequences.
next-kit_invalid = The kit showed no control line, so there is no result. Please test again with a new kit and report that test.
next-refused = The refusal will be reviewed by the lead of the commission.
next-evaded = The lead of the commission will look into it.
next-excused_absence = The person is to be tested on another day.
next-review = It waits for a review by a second person of the commission.
next-returned = The report was returned to its author. Until it is mended or withdrawn it counts as it stands.
next-withdrawn = The report is not counted any more. It stays to be found, with its history.
report-another = + New report
report-mine = My reports
report-not-yours = You have no right to submit reports at present. Your administrator can tell you more.
report-begun = You have begun a report: <b>{ $institution }</b>, question { $at } of { $total }.
report-go-on = ▶ Go on
report-anew = Start anew
mine-head = <b>My reports</b> · { $total ->
    [one] one report
   *[other] { $total } reports
 } · page { $page } of { $pages }
mine-none = You have not submitted any reports yet. Start with /report.
mine-one = <b>{ $number }</b> · stored { $at }
mine-back = ‹ My reports
mine-not-found = There is no report { $number } that you may see.
