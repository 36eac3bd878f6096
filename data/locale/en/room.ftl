# The board of the meeting room, and everyone's own settings.

board-divergences = { $count ->
    [one] open divergence
   *[other] open divergences
}
board-settled = projects settled
board-left = { $count ->
    [one] 1 open divergence
   *[other] { $count } open divergences
} · projects settled { $settled }
board-left-short = { $count } open · { $settled } settled
board-of-it = { $count ->
    [0] no open divergence
    [one] 1 open divergence
   *[other] { $count } open divergences
}
board-open = Sitting { $number } open · since { $since }
board-open-day = Sitting { $number } open · since { $since }
board-suspended = Sitting { $number } suspended · since { $since }
board-suspended-day = Sitting { $number } suspended · since { $since }
board-closed = Sitting { $number } closed · at { $since }
board-closed-day = Sitting { $number } closed · on { $since }
board-open-bare = Sitting { $number } open
board-suspended-bare = Sitting { $number } suspended
board-closed-bare = Sitting { $number } closed
board-sitting = Sitting { $number }
board-quorum = quorum: { $present } of { $seats } present
board-quorum-short = { $present } of { $seats } present
board-no-quorum = no quorum: { $present } of { $seats } present, { $needed } needed
board-no-quorum-short = { $present }/{ $seats }: need { $needed }
board-to-discuss = to be discussed
board-proposed = a mark is proposed
board-item-closed = closed: { $mark }
board-idle = No item called
board-idle-none = No sitting is open
board-idle-suspended = The sitting is suspended
board-idle-closed = The sitting is closed

action-settings = one's own settings: language, colours, terminal
action-settings-short = settings
context-settings = settings
settings-title = Your settings, in this panel
settings-keys = ↑↓ which · ←→ change · Esc closes
settings-lang = Language
settings-theme = Theme
settings-colours = Colours
settings-ascii = ASCII only
settings-bell = Bell
settings-synchronised = Synchronised
settings-auto = from terminal
settings-on = on
settings-off = off
settings-it = Italian
settings-en = English
settings-dark = dark
settings-light = light
settings-no-colours = none
settings-16 = 16
settings-256 = 256
settings-true = all
