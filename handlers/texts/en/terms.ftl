## How long a bar lasts: tables of terms, signed by two, and what one would change

terms-head = <b>Ban terms</b>
terms-in-force = Table { $version }, for dismissals since { $day }:
terms-none = No table is signed. Each term is undecided: an entry bars, and nobody can say until when.
terms-coming = Table { $version } is signed, for dismissals from { $day } on.
terms-waiting = ✍ Proposal { $version } waits for a second signature
terms-propose = + Propose a table
terms-history = All tables
terms-history-head = <b>All tables of ban terms</b>, the newest first:
terms-back = ‹ Ban terms
terms-named-proposed = Table { $version } · proposed
terms-named-signed = Table { $version } · signed · from { $day }
terms-named-refused = Table { $version } · not signed
terms-table = <b>Table { $version } of ban terms</b>
terms-from = For dismissals from { $day } on
terms-proposed = Proposed by { $name }, { $at }
terms-signed = Signed by { $name }, { $at }
terms-refused = Refused by { $name }, { $at }
terms-taken-back = Taken back by { $name }, { $at }
terms-waits = ⏳ A proposal: it decides nothing before a second admin has signed it
terms-fills = Pending terms: entries that have no term yet get theirs by this table
terms-fills-not = Pending terms: entries that have no term yet stay without one
terms-line = • <b>{ $ground }</b>: { $terms }
terms-line-changed = 🔸 <b>{ $ground }</b>: { $terms }
terms-was = before: { $terms }
terms-others = Undecided: { $grounds }
terms-undecided = undecided
terms-years = { $n ->
    [one] one year
   *[other] { $n } years
 }
terms-first-again = first time { $first }, again { $again }
terms-of = { $categories } – { $terms }
terms-ground-confirmed_use = Confirmed use
terms-ground-refusal = Refusal of the test
terms-ground-sale_distribution = Sale or distribution
terms-ground-trafficking = Trafficking
terms-ground-possession = Possession
terms-ground-facilitation = Facilitation
terms-ground-conviction = Conviction
terms-ground-admission = Admission
terms-sign = ✍ Sign
terms-refuse = ✖ Refuse
terms-take-back = ✖ Take back
terms-sign-yes = ✍ Yes, sign
terms-sign-no = ‹ Not now
terms-sure = Sign table { $version }? It decides the term of each dismissal from { $day } on. A signature can't be taken back; another table can be proposed.
terms-sure-fills = Sign table { $version }? It decides the term of each dismissal from { $day } on, <b>and gives a term to all entries that wait for one</b>. Officers, and those who asked about them, are told. A signature can't be taken back.
terms-decided = This proposal was decided before. This is how it stands.
terms-open = Open table { $version }
terms-to-sign = { $name } has proposed table { $version } of ban terms. It waits for a second admin: please look and sign, or refuse.
terms-was-signed = { $name } has signed table { $version } of ban terms.
terms-was-refused = { $name } has refused table { $version } of ban terms.
terms-filled = Table { $version } of ban terms: { $n ->
    [0] no entry was waiting for a term that it decides.
    [one] one entry has its term now.
   *[other] { $n } entries have their terms now.
 }
terms-filled-yours = By table { $version } of ban terms the term is decided now for { $n ->
    [one] an entry that you entered or confirmed:
   *[other] { $n } entries that you entered or confirmed:
 }
terms-filled-more = and { $n } more

## What if

what-if-signing = 📊 What signing changes
what-if-all = 📊 As if all were judged by it
what-if-making = ⏳ The figures of table { $version } are being made. They will be here shortly. You can go on with other things.
what-if-asked = These figures have been asked for already.
what-if-failed = Something went wrong on our side, and the figures of table { $version } could not be made. Those in charge will look. Please ask again later.
what-if-unsure = Telegram has not confirmed that the file of table { $version } arrived. Please look above; if it is not there, ask again.
what-if-caption = Ban terms, table { $version }: figures of your area, no names.
what-if-back = ‹ The table
what-if-head-signing = <b>What signing table { $version } changes</b>
what-if-head-all = <b>As if all entries were judged by table { $version }</b>
what-if-entries = Entries in your area: { $n }. Without a term today, and decided by this table: { $m }.
what-if-day = <b>{ $day }</b>: barred { $barred } (without the table { $before }), of these undecided { $undecided } · released { $released } · waiting { $waiting }
what-if-grounds = <b>Barred by ground</b>, at the same dates:
what-if-ground = • { $ground }: { $figures }
what-if-foot-signing = Entries as they are today. Terms that are decided stay. <i>Waiting</i>: not confirmed, still provisional, or frozen by an appeal. By institution: see the files.
what-if-foot-all = Entries as they are today, and each term as this table says, also where another one is decided. <i>Waiting</i>: not confirmed, still provisional, or frozen by an appeal. By institution: see the files.
what-if-title-signing = What signing table { $version } changes
what-if-title-all = As if all were judged by table { $version }
what-if-made = { $n } entries · made on { $day }
what-if-by-day = How many are barred and released
what-if-by-ground = Barred, by ground
what-if-by-institution = Barred, by institution
what-if-barred = barred, term decided
what-if-undecided = barred, undecided
what-if-released = released
what-if-waits = waiting
what-if-before = barred without the table
what-if-others = { $n ->
    [one] one other institution
   *[other] { $n } other institutions
 }
what-if-today = Today
what-if-years = { $n ->
    [one] In one year
   *[other] In { $n } years
 }
what-if-note = Waiting: not confirmed, still provisional, or frozen by an appeal. Figures only, no names.
what-if-sheet = What if
what-if-column-kind = By
what-if-column-name = Of
what-if-kind-total = All
what-if-kind-ground = Ground
what-if-kind-institution = Institution
