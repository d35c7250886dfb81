### Reports as a file

export-number = Receipt number
export-day = Day
export-sheet = Reports
export-choose-area = <b>Reports as a file</b>: of which area?
export-choose-day = <b>Reports as a file · { $area }</b>: of which day?
export-choose-format =
    <b>Reports as a file · { $area }</b>
    { $what }: { $n ->
        [one] one report
       *[other] { $n } reports
    }

    The file shows names and identity numbers in full. That you ask for it is written down. Which format do you need?
export-as-xlsx = Excel (XLSX)
export-as-csv = CSV
export-back = ‹ Another day
export-none = { $what } · { $area }: there are no reports, so there is no file to make.
export-too-many = { $what } · { $area }: { $n } reports are too many for one file. The leads of smaller areas can ask for theirs.
export-making = ⏳ The file is being made: { $what } · { $area } · { $n ->
    [one] one report
   *[other] { $n } reports
 }. It will be here shortly. You can go on with other things.
export-asked = You have asked for this file already.
export-done = ✅ The file is ready: { $what } · { $area } · { $n ->
    [one] one report
   *[other] { $n } reports
 }.
export-caption =
    { $what } · { $area } · { $n ->
        [one] one report
       *[other] { $n } reports
    }
    🔒 This file holds personal data. Keep it to yourself, and delete it when you have done with it.
export-unsure = Telegram has not confirmed that the file arrived: { $what } · { $area } · { $n ->
    [one] one report
   *[other] { $n } reports
 }. Please look above. If it is not there, ask for it again.
export-again = Ask again
export-failed = Something went wrong on our side, so this file could not be made. An operator will look at it. Please ask again later.
