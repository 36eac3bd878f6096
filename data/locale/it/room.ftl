# Il tabellone della sala e le preferenze di ciascuno.

board-divergences = { $count ->
    [one] divergenza aperta
   *[other] divergenze aperte
}
board-settled = progetti definiti
board-left = { $count ->
    [one] 1 divergenza aperta
   *[other] { $count } divergenze aperte
} · progetti definiti { $settled }
board-left-short = { $count ->
    [one] 1 aperta
   *[other] { $count } aperte
} · { $settled } definiti
board-of-it = { $count ->
    [0] nessuna divergenza aperta
    [one] 1 divergenza aperta
   *[other] { $count } divergenze aperte
}
board-open = Seduta { $number } aperta · dalle { $since }
board-open-day = Seduta { $number } aperta · dal { $since }
board-suspended = Seduta { $number } sospesa · dalle { $since }
board-suspended-day = Seduta { $number } sospesa · dal { $since }
board-closed = Seduta { $number } chiusa · alle { $since }
board-closed-day = Seduta { $number } chiusa · il { $since }
board-open-bare = Seduta { $number } aperta
board-suspended-bare = Seduta { $number } sospesa
board-closed-bare = Seduta { $number } chiusa
board-sitting = Seduta { $number }
board-quorum = numero legale: presenti { $present } di { $seats }
board-quorum-short = presenti { $present } di { $seats }
board-no-quorum = manca il numero legale: presenti { $present } di { $seats }, ne servono { $needed }
board-no-quorum-short = { $present }/{ $seats }: servono { $needed }
board-to-discuss = da discutere
board-proposed = proposta al voto
board-item-closed = chiuso: { $mark }
board-idle = Nessun punto chiamato
board-idle-none = Nessuna seduta aperta
board-idle-suspended = La seduta è sospesa
board-idle-closed = La seduta è chiusa

action-settings = le proprie preferenze: lingua, colori, terminale
action-settings-short = preferenze
context-settings = preferenze
settings-title = Le tue preferenze, in questa commissione
settings-keys = ↑↓ quale · ←→ cambia · Esc chiude
settings-lang = Lingua
settings-theme = Tema
settings-colours = Colori
settings-ascii = Solo ASCII
settings-bell = Suono
settings-synchronised = Uscita sincrona
settings-auto = dal terminale
settings-on = sì
settings-off = no
settings-it = italiano
settings-en = inglese
settings-dark = scuro
settings-light = chiaro
settings-no-colours = nessuno
settings-16 = 16
settings-256 = 256
settings-true = tutti
