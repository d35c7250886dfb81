### Settings: language, and when the daily summary comes

settings-head = <b>Settings</b>
settings-language = Language: <b>{ $language }</b>
settings-zone = Time zone: <b>{ $zone }</b>, now { $now }
settings-daily-on = Daily summary: <b>{ $at }</b>, next on { $next }
settings-daily-soon = Daily summary: <b>{ $at }</b>. The next one comes within a minute.
settings-daily-off = Daily summary: <b>off</b>
settings-time = Time of the summary
settings-turn-off = Turn the summary off
settings-turn-on = Turn the daily summary on
settings-choose-time = <b>Daily summary</b>: at what time? From noon on it tells of the day itself, in the morning of the day before.
settings-minutes-0 = Full hours
settings-minutes-30 = Half past
settings-back = ‹ Settings

## Each language by its own name

language-km = ភាសាខ្មែរ
language-en = English
