### Practice before the first real report

practice-banner = 🎓 <b>Practice</b>: this is no real report, and nothing of it is counted.
practice-home = Before your first real report, please practise with three invented people. It takes a few minutes.
practice-task = <b>Exercise { $at } of { $total }. Report this invented person:</b>
practice-saw-1 = The kit shows a line at C, and a T line for every substance; one of the T lines is faint.
practice-saw-2 = The kit shows a line at C, but no T line at MET and none at AMP. All others have their T line.
practice-saw-3 = The person came, but would give no specimen.
practice-done = ✅ <b>Well done.</b> All of exercise { $at } of { $total } is right.
practice-all-done = ✅ <b>Well done.</b> All { $total } exercises are right. From now on you report in earnest.
practice-over = You have no more exercises. Begin a real report with /report.
practice-skip = I have practised before: skip
practice-waive = Waive practice
practice-waived-told = Your administrator has waived your practice. From now on you report in earnest.
told-practised = 🎓 <b>{ $name }</b> ({ $role } · { $area }) has practised, and can report in earnest now.
person-practising =
    { $left ->
        [one] 🎓 Practising: one exercise left
       *[other] 🎓 Practising: { $left } exercises left
    }
person-practised = 🎓 Practised: { $at }
person-practice-waived = 🎓 Practice waived: { $at }

## The institutions of the pretend province

pretend-hall = Model Province Hall
pretend-police = Model Province Police Commissariat
pretend-office = Model Province Department of Public Works
