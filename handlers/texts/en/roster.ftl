### Rosters: who serves where, and lists on their way there

roster = 👥 Roster
roster-count-none = The institution has no roster yet.
roster-count =
    { $listed ->
        [one] <b>1</b> person is on the institution's roster.
       *[other] <b>{ $listed }</b> people are on the institution's roster.
    }
roster-head = <b>Roster</b> · { $institution }
roster-how = Send an Excel (.xlsx) or CSV file into this chat to bring the roster up to date: one person a row, with name, number and sex. Or paste lines. Nothing is taken over before you have seen it.
roster-lines = ✎ Paste lines
roster-look = Look at the roster
roster-list = <b>{ $institution }</b> · { $total } on the roster · page { $page } of { $pages }
roster-reading = The file is being read. What was understood follows in a moment.
roster-proposal =
    <b>{ $institution }</b>: { $n ->
        [one] 1 person was understood.
       *[other] { $n } people were understood.
    } Please check before it is taken over.
roster-column = • { $told }
roster-no-names = ⚠️ No column with names was recognised. Choose the columns.
roster-no-column = no column
roster-changes = Against the present roster: { $added } new, { $changed } changed, { $gone } not on this list.
roster-bad = ⚠️ Rows that are not taken: { $n }. Mend them and send these rows again, or go on without them.
roster-doubts = Please look at these rows: { $n }
roster-fault = Row { $row }: { $why }
roster-no-sex =
    { $n ->
        [one] ⚠️ The sex of 1 person is missing; that row is not taken.
       *[other] ⚠️ The sex of { $n } people is missing; these rows are not taken.
    }
roster-take = ✔ Take over as the whole roster ({ $n })
roster-add = + Add to the roster ({ $n })
roster-columns-change = ⇄ Columns
roster-columns =
    <b>Columns</b>
    Which field is told by another column? Choose it.
roster-which-column = Which column tells “{ $field }”?
roster-drop = ✕ Drop the list
roster-dropped = The list was dropped. Nothing of it is kept.
roster-taken =
    { $n ->
        [one] Taken over: 1 person.
       *[other] Taken over: { $n } people.
    }
roster-over = This list was taken over or dropped already.
roster-field-identity = Number
roster-field-name_km = Name in Khmer
roster-field-given_km = Given name in Khmer
roster-field-name_latin = Name in Latin letters
roster-field-given_latin = Given name in Latin letters
roster-field-sex = Sex
roster-field-category = Category
