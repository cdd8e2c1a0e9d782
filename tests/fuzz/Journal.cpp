// SPDX-License-Identifier: GPL-3.0-or-later
// A journal -> the article and its undo steps. Input: whether it is the file as it is (0), or entries that follow a
// beginning of ours and get the right length and checksum, so that they are read (else): kind (one byte; 3, 6 and 11
// are packed), length (two bytes), body.

#include "Target.h"

#include "base/Files.h"
#include "storage/JournalFormat.h"

#include <QCborArray>
#include <QCborValue>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace wongo;
using fuzz::expect;
using storage::EditHistory;
using storage::Journal;

namespace {

constexpr qsizetype checksumBytes = 8;

model::Article article()
{
    model::Article article;
    article.meta.id = u"urn:uuid:1"_s;
    article.meta.slug = u"story"_s;
    article.meta.headline = {u"제목"_s, u"Title"_s};
    article.meta.decks = {{u"부제"_s, u"Deck"_s}};
    article.body = {u"처음 글\n"_s, u"First words\n"_s};
    return article;
}

QByteArray packed(qint64 kind, const QByteArray& content)
{
    const QByteArray small = qCompress(content, 1);
    return kind == 3 ? QCborArray{kind, false, 0, u"ko"_s, u"decks"_s, small}.toCborValue().toCbor()
                     : QCborArray{kind, small}.toCborValue().toCbor();
}

/// As JournalFormat.h has it: length, checksum with the one before, body.
void append(QByteArray& journal, QByteArray& checksum, const QByteArray& body)
{
    checksum = QByteArray::fromHex(base::sha256(checksum + body).left(2 * checksumBytes).toLatin1());
    QByteArray length(4, Qt::Uninitialized);
    qToLittleEndian(static_cast<quint32>(body.size()), length.data());
    journal += length + checksum + body;
}

QByteArray journalFrom(fuzz::Input& input)
{
    if (input.byte() == 0) {
        return input.rest();
    }
    storage::JournalEncoder encoder;
    QByteArray journal = encoder.begin({u"urn:uuid:1"_s, u"/story"_s, 1}, EditHistory(article()));
    // The last record ends the file, and its checksum stands in front of its body.
    QByteArray checksum;
    for (qsizetype at = 8; at < journal.size();) {
        checksum = journal.mid(at + 4, checksumBytes);
        at += 4 + checksumBytes + qFromLittleEndian<quint32>(journal.constData() + at);
    }
    while (!input.isAtEnd()) {
        const int kind = input.byte();
        const int length = input.number();
        const QByteArray body = input.bytes(length);
        append(journal, checksum, kind == 3 || kind == 6 || kind == 11 ? packed(kind, body) : body);
    }
    return journal;
}

bool areSame(const EditHistory& one, const EditHistory& other)
{
    return one.base() == other.base() && one.article() == other.article() && one.steps() == other.steps()
        && one.position() == other.position() && one.place() == other.place() && one.saved() == other.saved()
        && one.saving() == other.saving();
}

void lookAt(const Journal& journal, const QByteArray& bytes)
{
    const QString file = u"story.journal"_s;
    expect(journal.wholeBytes >= 0 && journal.wholeBytes + journal.lostBytes == bytes.size(), "every byte is told of");
    const auto prefix = storage::parseJournal(bytes.first(journal.wholeBytes), file);
    expect(prefix && prefix->lostBytes == 0 && areSame(prefix->history, journal.history),
        "what was understood is a journal by itself");
    const auto syllable = storage::committed(journal.history.composing(), journal.history.article());
    EditHistory history = journal.history;
    expect(!syllable || history.apply(storage::Edit{*syllable, false, 0}), "a syllable that has a place is put there");
    while (history.position() > 0 && history.apply(storage::Undone{})) { }
    while (history.position() < history.steps().size() && history.apply(storage::Redone{})) { }
    storage::JournalEncoder encoder;
    const QByteArray again = encoder.begin(journal.head, journal.history);
    const auto read = storage::parseJournal(again, file);
    expect(read.has_value(), "a journal that is made anew can be read");
    expect(read->lostBytes == 0 && areSame(read->history, journal.history), "it says the same");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    fuzz::Input input(fuzz::bytesOf(data, size));
    const QByteArray bytes = journalFrom(input);
    const auto journal = storage::parseJournal(bytes, u"story.journal"_s);
    if (journal) {
        lookAt(*journal, bytes);
    } else {
        expect(journal.error().file == "story.journal"_L1, "an error names the file");
    }
    return 0;
}
