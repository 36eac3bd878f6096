# Da remoto: chiavi, accesso, sala, tabellone.

event-key-registered = ha registrato per { $name } la chiave { $fingerprint }
event-key-revoked = ha revocato la chiave { $fingerprint } di { $name }
event-item-called = ha chiamato { $project } · { $sub }
event-project-called = ha chiamato { $project }

refusal-key-taken = La chiave è già di { $name }: ogni persona ne usa una sua. Crearne un'altra con «ssh-keygen -t ed25519».
refusal-unknown-key = Nessuna chiave con impronta { $fingerprint }: «vaglio key list» le elenca.
refusal-taken-over = Questa sessione è stata proseguita altrove con il tuo accesso: qui non si scrive più. Premere q ed entrare di nuovo.
refusal-key-gone = La chiave { $fingerprint } con cui sei entrato è stata revocata: nulla è stato scritto. Rivolgersi alla segreteria.

ending-taken-over = La sessione è proseguita altrove con il tuo accesso: qui è terminata. Nulla è andato perduto.
ending-failed = Il programma ha avuto un guasto in questa sessione; quello che era salvato è al sicuro. Rientrare, e avvisare la segreteria.
ending-key-revoked = La chiave con cui eri entrato è stata revocata: la sessione è terminata. Rivolgersi alla segreteria.

choose-panel-of-many = Sei in più commissioni: scrivi il numero di una, poi Invio (q esce).
choose-panel = Sei in più commissioni: premi il numero di quella in cui entrare (q esce).
choose-one = { $panel } · { $call } · come { $member }
line-unknown = Comando non compreso: «{ $line }». «help» dice che cosa si può chiedere.
line-too-long = Un comando può avere { $most } byte: dividerlo, o usare il programma.
line-which-panel = Sei in più commissioni: scrivi prima quale, fra { $panels }.
line-help = Senza terminale si può chiedere e fare:
    help                                 questo aiuto
    status [--json]                      a che punto è la commissione
    who                                  chi è collegato, e su quale progetto
    export WHAT [--format csv|json]      una tabella: ranking, marks, consensus, journal
    declare, recuse, recusal, opinion    dichiarazioni e astensioni
    decide, admit, exclude               istruttoria
    seal --all, reveal                   schede
    consensus …                          note, proposte, risposte, chiusure
    sitting …, sign, draw                seduta, firma del verbale, sorteggio
    COMANDO --help                       come si scrive
    Con un terminale («ssh HOST») si entra nel programma.

serve-begins = In ascolto su { $address }. Chiave del server: { $fingerprint }
serve-same-name = Due file si chiamano «{ $name }»: ogni commissione ha un nome suo. Rinominarne uno.
cli-invite = Codice per { $id }: { $code }, valido una volta e fino { BEFORE("al", $until) }. Al primo accesso (ssh { $id }@…) lo si scrive quando viene chiesto.
cli-no-key = { $file } non contiene una chiave pubblica di OpenSSH: indicare il file che termina in .pub

action-call-item = chiamare il punto: tutti ci vanno
action-call-item-short = chiama
action-follow = seguire le chiamate, il presidente, o restare
action-follow-short = segui
follow-calls = Segui i punti che il presidente chiama
follow-chair = Segui il presidente: anche nei progetti che apre
follow-stay = Resti dove sei: le chiamate si leggono soltanto
called-here = Il presidente ha chiamato { $item }
called-elsewhere = Il presidente ha chiamato { $item }: sei rimasto qui
attendance-line-lost = collegamento interrotto
attendance-line-back = collegamento ripristinato

invite-code = Codice
invite-asked = Chiave nuova { $fingerprint }: per registrarla serve il codice d'invito ricevuto dalla segreteria.
