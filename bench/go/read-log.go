// Reads a folder of checkpoints and proofs with golang.org/x/mod/sumdb, which knows nothing of Dateline, and counts what it makes of them.
//
//	inclusion.txt    size root index leafHash proof,proof,... want
//	consistency.txt  size root size root proof,proof,... want
//	notes/N          a signed note, to be opened with vkey; names that end in "x" were changed and must be refused
package main

import (
	"bufio"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func hash(text string) tlog.Hash {
	var h tlog.Hash
	b, err := base64.StdEncoding.DecodeString(text)
	if err != nil || len(b) != 32 {
		panic("not a hash: " + text)
	}
	copy(h[:], b)
	return h
}

func number(text string) int64 {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		panic(err)
	}
	return n
}

func hashes(text string) []tlog.Hash {
	var out []tlog.Hash
	for _, part := range strings.Split(text, ",") {
		if part != "-" {
			out = append(out, hash(part))
		}
	}
	return out
}

func lines(path string, each func(fields []string)) {
	file, err := os.Open(path)
	if err != nil {
		panic(err)
	}
	defer file.Close()
	scanner := bufio.NewScanner(file)
	scanner.Buffer(make([]byte, 1<<20), 1<<20)
	for scanner.Scan() {
		each(strings.Fields(scanner.Text()))
	}
}

func main() {
	folder := os.Args[1]
	right, wrong := map[string]int{}, map[string]int{}
	count := func(what string, err error, want string) {
		if (err == nil) == (want == "holds") {
			right[what+" "+want]++
		} else {
			wrong[what+" "+want]++
		}
	}
	lines(filepath.Join(folder, "inclusion.txt"), func(f []string) {
		count("inclusion", tlog.CheckRecord(hashes(f[4]), number(f[0]), hash(f[1]), number(f[2]), hash(f[3])), f[5])
	})
	lines(filepath.Join(folder, "consistency.txt"), func(f []string) {
		count("consistency", tlog.CheckTree(hashes(f[4]), number(f[2]), hash(f[3]), number(f[0]), hash(f[1])), f[5])
	})
	vkey, err := os.ReadFile(filepath.Join(folder, "vkey"))
	if err != nil {
		panic(err)
	}
	verifier, err := note.NewVerifier(strings.TrimSpace(strings.Split(string(vkey), "\n")[0]))
	if err != nil {
		panic(err)
	}
	notes, _ := filepath.Glob(filepath.Join(folder, "notes", "*"))
	for _, path := range notes {
		bytes, _ := os.ReadFile(path)
		_, err := note.Open(bytes, note.VerifierList(verifier))
		want := "holds"
		if strings.HasSuffix(path, "x") {
			want = "fails"
		}
		count("note", err, want)
	}
	for what, n := range right {
		fmt.Printf("%s: %d as it should\n", what, n)
	}
	bad := 0
	for what, n := range wrong {
		fmt.Printf("%s: %d WRONG\n", what, n)
		bad += n
	}
	if bad > 0 {
		os.Exit(1)
	}
}
