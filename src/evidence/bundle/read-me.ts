// READ-ME-FIRST.txt: what a bundle proves and what not, and the commands by which a stranger sees it for himself. A test runs these very commands.

export type About = { readonly title: string; readonly incident: string; readonly origin: string; readonly at: string }

/** A line of this stands above and below each command. */
export const RULE = '-'.repeat(72)

/** The words of the file. `at` is by the desk's own clock, and said to be. */
export const readMe = ({ title, incident, origin, at }: About): string => `EVIDENCE BUNDLE
${printable(title)} (${incident})
made ${at} by the clock of the desk that keeps the log ${origin}

You need not trust the desk that made this, nor its program. What is claimed
here can be checked with unzip, sha256sum, openssl and python3, as Debian has
them, without a network. The commands are below.


WHAT THIS PROVES

1. The files in data/originals are the very bytes that the desk took in. Each
   is named by its SHA-256; not one bit has changed since. Those in
   data/derived, if any, were made of originals, with something taken out; the
   column "earlier leaves" of data/custody.csv names the act of the original.
2. The desk recorded its acts in the order of data/custody.csv, and none of
   them was changed, added before another or taken out since. They stand in
   a log; whoever holds an older checkpoint of it can see that.
3. All this existed no later than the time in each stamp in data/time, by the
   word of a time-stamp authority, not of the desk. Entry n existed by then if
   n is smaller than the number that the stamp's file name begins with.
   Where there is no stamp, there is no outside time: the desk's clock alone.
4. The witnesses that signed the checkpoints in data/log/witnessed, if any, saw
   the same history as you do.

WHAT IT DOES NOT PROVE

- that what the originals say or show is true;
- that a site really served them: connections leave no proof for others;
- when a picture was taken: only that it was here by a certain time;
- that the desk wrote down everything it did, or was honest in what it wrote;
- that the desk's own clock was right: "time claimed" is a claim;
- anything about what is listed in data/withheld.csv, save that it has not
  changed: each line holds a commitment, to be compared if it is ever shown.

TWO THINGS TO COMPARE ELSEWHERE

- data/log/vkey is the desk's public key. Ask the desk for it another way, or
  take it from where the desk publishes it. Somebody else's key would mean
  somebody else's log.
- data/time/*.roots.pem are the roots under which the stamps are checked.
  Compare their fingerprints with those that the authorities publish.


HOW TO CHECK IT

Seven commands, in this order, in a shell. Each says what it should print.

COMMAND 1. Unpacks. (Name the file as yours is called.) It prints nothing.
${RULE}
unzip -q bundle.zip -d bundle && cd bundle
${RULE}

COMMAND 2. Every file is whole. It prints nothing; a file that changed is named.
${RULE}
sha256sum --strict --quiet -c manifest-sha256.txt tagmanifest-sha256.txt
${RULE}

COMMAND 3. No file was added that the list does not name. It prints nothing.
${RULE}
find data -type f | sort | diff - <(cut -c67- manifest-sha256.txt | sort)
${RULE}

COMMAND 4. The desk's key signed the checkpoint of its log.
It prints: Signature Verified Successfully
${RULE}
head -n 3 data/log/checkpoint > ../text
sed -n 5p data/log/checkpoint | cut -d' ' -f3 | base64 -d | tail -c 64 > ../signature
(printf '\\060\\052\\060\\005\\006\\003\\053\\145\\160\\003\\041\\000'
 head -n 1 data/log/vkey | cut -d+ -f3- | base64 -d | tail -c 32) > ../key
openssl pkeyutl -verify -rawin -pubin -keyform DER -inkey ../key -in ../text -sigfile ../signature
${RULE}

COMMAND 5. Every entry is in that log, and older checkpoints are its beginning.
It prints: valid: 12 entries (or however many there are)
${RULE}
python3 - <<'END'
import base64, glob, hashlib, re
def sha(*parts): return hashlib.sha256(b"".join(parts)).digest()
def lines(text): return [base64.b64decode(x, validate=True) for x in text.split("\\n") if x]
def read(name): return open(name, encoding="utf-8", newline="").read()
head = read("data/log/checkpoint").split("\\n\\n")[0].split("\\n")
size, root = int(head[1]), base64.b64decode(head[2])
def up(at, last, left, right, path):           # RFC 9162, 2.1.3.2 and 2.1.4.2
    for h in path:
        assert last > 0
        if at & 1 or at == last:
            left, right = sha(b"\\1", h, left), sha(b"\\1", h, right)
            while not at & 1 and at: at >>= 1; last >>= 1
        else: right = sha(b"\\1", right, h)
        at >>= 1; last >>= 1
    assert last == 0
    return left, right
entries = glob.glob("data/log/entries/*.json")
for name in entries:
    n = int(re.search(r"(\\d+)\\.json", name)[1])
    proof, note = read(f"data/log/proofs/{n}.tlog-proof").split("\\n\\n", 1)
    assert note == read("data/log/checkpoint") and proof.split("\\n")[1] == f"index {n}" and n < size
    leaf = sha(b"\\0", open(name, "rb").read())
    assert up(n, size - 1, leaf, leaf, lines("\\n".join(proof.split("\\n")[2:])))[1] == root, name
for name in glob.glob("data/time/*.checkpoint") + glob.glob("data/log/witnessed/*.checkpoint"):
    old = read(name).split("\\n"); m, older = int(old[1]), base64.b64decode(old[2])
    assert old[0] == head[0]
    if m == size: assert older == root, name; continue
    path = lines(read(f"data/log/consistency/{m}-{size}.txt"))
    at, last = m - 1, size - 1
    while at & 1: at >>= 1; last >>= 1
    first = older if at == 0 else path.pop(0)
    assert up(at, last, first, first, path) == (older, root), name
print("valid:", len(entries), "entries")
END
${RULE}

COMMAND 6. What is told of the entries is what the log commits to, and every
original was taken in by one of them, every derived file made by one.
It prints: valid: 3 originals (or however many there are)
${RULE}
python3 - <<'END'
import base64, glob, hashlib, json, os, re
named, made = {}, {}
for name in glob.glob("data/log/openings/*.json"):
    leaf = json.load(open(name.replace("openings", "entries"), encoding="utf-8"))
    for what, each in json.load(open(name, encoding="utf-8")).items():
        opened = hashlib.sha256(base64.b64decode(each["salt"]) + each["payload"].encode()).digest()
        assert base64.b64encode(opened).decode() == leaf["c"][what], name
        told = json.loads(each["payload"])
        if what == "original": named[told["sha256"]] = told["bytes"]
        if what == "derived": made[told["sha256"]] = told["bytes"]
held = {os.path.basename(name): os.path.getsize(name) for name in glob.glob("data/originals/*")}
assert held == named, "an original is missing, or nobody took it in"
there = {os.path.basename(name): os.path.getsize(name) for name in glob.glob("data/derived/*")}
assert there == made, "a derived file is missing, or no act made it"
print("valid:", len(held), "originals")
END
${RULE}

COMMAND 7. The time-stamp authorities saw the checkpoints.
It prints, for each stamp, its time and: Verification: OK
${RULE}
for f in data/time/*.tsr; do
  test -e "$f" || { echo "no stamp: there is no outside time yet"; break; }
  openssl ts -reply -in "$f" -text 2>/dev/null | grep '^Time stamp:'
  openssl ts -verify -data "\${f%-*}.checkpoint" -in "$f" -CAfile "\${f%.tsr}.roots.pem" -untrusted "\${f%.tsr}.chain.pem" 2>/dev/null || echo "DOES NOT HOLD: $f"
done
${RULE}

Where all of them print what they should, the bundle is what it says it is. The
same is done in one step by data/verify/verify.mjs (node data/verify/verify.mjs)
and, by choosing the ZIP file on a page that needs no network, by
data/verify/index.html. Both come from the desk's program; the commands do not.


LIKELY CHALLENGES, AND WHAT TO ANSWER

"You could have made all this up yesterday."
  The stamps are by authorities that know nothing of the case. What stands
  before a stamp in the log existed by its time, whoever made it.
"Your clock says another time than the stamp."
  The desk's times are claims and are called so. Only the stamps' times are
  relied upon, as an upper bound: no later than.
"You left out what does not suit you."
  data/withheld.csv lists what was left out of these entries, and why. The log
  numbers all acts of the desk: the numbers that are missing here belong to
  other matters, or to acts that the desk can be asked to open.
"You showed the court one history and us another."
  Compare the two checkpoints. If one does not continue the other, both carry
  the desk's signature, and that is the proof. A witness refuses to sign twice.
"The certificate of the authority has ended."
  A stamp holds beyond it when a newer one, made before that end, covers the
  log with the older stamp in it. See the numbers in data/time.
"The certificate of the authority was taken back."
  Its issuer publishes a list of those that were. data/time/*.crl.pem is the
  one that the desk had, if it had one: openssl crl -noout -text -in FILE
"The files were changed before the desk took them in."
  Possibly. This says nothing about the time before.
"A file was edited and then taken in again."
  Each taking-in is a line of its own in data/custody.csv, with its own SHA-256.
`

/** On one line, without what a terminal would act on. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').slice(0, 200)
