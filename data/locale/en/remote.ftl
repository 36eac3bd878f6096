# From afar: keys, login, the room, the board.

event-key-registered = registered the key { $fingerprint } for { $name }
event-key-revoked = revoked the key { $fingerprint } of { $name }
event-item-called = called { $project } · { $sub }
event-project-called = called { $project }

refusal-key-taken = The key is { $name }'s already: each person uses their own. Make another with "ssh-keygen -t ed25519".
refusal-unknown-key = No key has the fingerprint { $fingerprint }: "vaglio key list" lists them.
refusal-taken-over = This session went on elsewhere with your login: nothing is written from here any more. Press q and log in again.
refusal-key-gone = The key { $fingerprint } with which you logged in was revoked: nothing was written. Ask the secretary.

ending-taken-over = The session went on elsewhere with your login: here it has ended. Nothing was lost.
ending-failed = The program failed in this session; what was saved is safe. Log in again, and tell the office.
ending-key-revoked = The key with which you logged in was revoked: the session has ended. Ask the secretary.

choose-panel-of-many = You sit on several panels: write the number of one, then Enter (q leaves).
choose-panel = You sit on several panels: press the number of the one to enter (q leaves).
choose-one = { $panel } · { $call } · as { $member }
line-unknown = Not understood: "{ $line }". "help" tells what can be asked.
line-too-long = A command may be { $most } bytes long: split it, or use the program.
line-which-panel = You sit on several panels: write first which one, of { $panels }.
line-help = Without a terminal one can ask and do:
    help                                 this help
    status [--json]                      how far the panel is
    who                                  who is here, and on which project
    export WHAT [--format csv|json]      a table: ranking, marks, consensus, journal
    declare, recuse, recusal, opinion    declarations and recusals
    decide, admit, exclude               screening
    seal --all, reveal                   sheets
    consensus …                          notes, proposals, answers, closings
    sitting …, sign, draw                sitting, signature under minutes, draw
    COMMAND --help                       how it is written
    With a terminal ("ssh HOST") one enters the program.

serve-begins = Listening on { $address }. Host key: { $fingerprint }
serve-same-name = Two files are named "{ $name }": each panel has a name of its own. Rename one.
cli-invite = Code for { $id }: { $code }, good once and until { $until }. At the first login (ssh { $id }@…) it is typed when asked for.
cli-no-key = { $file } holds no public key of OpenSSH: name the file that ends in .pub

action-call-item = call the item: everyone goes there
action-call-item-short = call
action-follow = follow the calls, the chair, or stay
action-follow-short = follow
follow-calls = You follow the items that the chair calls
follow-chair = You follow the chair: also to the projects that they open
follow-stay = You stay where you are: calls are only told
called-here = The chair called { $item }
called-elsewhere = The chair called { $item }: you stayed here
attendance-line-lost = line lost
attendance-line-back = line back

invite-code = code
invite-asked = New key { $fingerprint }: to register it, type the invite code that the secretary gave you.
