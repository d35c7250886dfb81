### No inspection on a day, and results that come in for it all the same

nil-another = + No inspection, elsewhere
next-nil_return = The institution is no longer among those that have not reported for that day. Nobody is counted as tested.
nil-overtaken-here = ⚠️ It had been reported that this institution had no inspection on that day ({ $number }). Summaries go by the results.
nil-overtaken = ⚠️ { $institution }: test results have come in for { $day }, of which you reported that there was no inspection ({ $number }). Summaries go by the results.
