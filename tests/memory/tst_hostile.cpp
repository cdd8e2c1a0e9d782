// SPDX-License-Identifier: GPL-3.0-or-later
// TMX that was made to do harm, and TMX that was broken on its way: refused with a line number, in under a second of
// the processor and 200 MB each. What is made by chance has a fixed seed.

#include "memory/TmxReader.h"
#include "memory/TmxWriter.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStringEncoder>
#include <QtTest>

#include <ctime>
#include <functional>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace wongo;
using memory::readTmx;

namespace {

constexpr qsizetype large = 16 * 1024 * 1024;
constexpr qint64 longestShare
    = 8; ///< times what an ordinary file of 20,000 units takes in the same run; machines differ
constexpr long mostKilobytes = 200 * 1024;

QByteArray pair(const QByteArray& ko, const QByteArray& en = "a")
{
    return "<tu><tuv xml:lang=\"ko\"><seg>" + ko + "</seg></tuv><tuv xml:lang=\"en\"><seg>" + en
        + "</seg></tuv></tu>\n";
}

QByteArray document(const QByteArray& body, const QByteArray& doctype = {})
{
    return "<?xml version=\"1.0\"?>\n" + doctype + "\n<tmx version=\"1.4\"><header/><body>\n" + body
        + "</body></tmx>\n";
}

QByteArray laughs(int levels, const QByteArray& of = "ha")
{
    QByteArray subset = "<!DOCTYPE tmx [\n<!ENTITY l0 \"" + of + "\">\n";
    for (int level = 1; level <= levels; ++level) {
        const QByteArray below = "&l" + QByteArray::number(level - 1) + ';';
        subset += "<!ENTITY l" + QByteArray::number(level) + " \"" + below.repeated(10) + "\">\n";
    }
    return subset + "]>";
}

QByteArray manyAttributes(int count)
{
    QByteArray tag = "<tu";
    for (int i = 0; i < count; ++i) {
        tag += " a" + QByteArray::number(i) + "=\"\"";
    }
    return tag + "/>";
}

QByteArray inUtf16(const QByteArray& utf8)
{
    QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    return encoder(QString::fromUtf8(utf8));
}

/// How much of the machine this process has ever had.
long peak()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

/// A file as people have it, of which the broken ones are made.
QByteArray whole()
{
    QList<memory::Unit> units;
    for (int i = 0; i < 12; ++i) {
        units.append(
            {u"북한은 %1일 “순항미사일”을 & 발사했다."_s.arg(i), u"North Korea fired <%1> \"missiles\"."_s.arg(i),
                u"urn:uuid:%1"_s.arg(i), u"nk-%1"_s.arg(i), QDateTime(QDate(2024, 1, 1 + i), QTime(9, 0), Qt::UTC)});
    }
    return memory::writeTmx(units);
}

/// Where one of the places begins at which that text stands, by chance.
qsizetype anyOf(const QByteArray& bytes, const QByteArray& text, QRandomGenerator& random)
{
    QList<qsizetype> places;
    for (qsizetype at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) {
        places.append(at);
    }
    return places.isEmpty() ? -1 : places[random.bounded(static_cast<int>(places.size()))];
}

/// One change of `from` into `to` somewhere.
QByteArray changed(const QByteArray& bytes, const QByteArray& from, const QByteArray& to, QRandomGenerator& random)
{
    QByteArray made = bytes;
    const qsizetype at = anyOf(bytes, from, random);
    return at < 0 ? made : made.replace(at, from.size(), to);
}

} // namespace

/// Milliseconds of the processor for 20,000 ordinary units.
qint64 ordinaryMs()
{
    static const qint64 measured = [] {
        const QByteArray bytes = document(pair("An ordinary sentence of a story.").repeated(20'000));
        const std::clock_t start = std::clock();
        if (!readTmx(bytes, u"ordinary.tmx"_s)) {
            qFatal("an ordinary file is refused");
        }
        return (std::clock() - start) * 1'000 / CLOCKS_PER_SEC + 1;
    }();
    return measured;
}

class TestHostile : public QObject {
    Q_OBJECT

    int m_refused = 0;
    int m_read = 0;
    qint64 m_slowest = 0;

    /// Refused with a place, in time. What is well-formed by chance counts as read if it `mayBeRead`.
    void look(const QByteArray& bytes, const QByteArray& what, bool mayBeRead = false)
    {
        const std::clock_t start = std::clock(); // nothing is waited for: a busy machine does not count
        const auto contents = readTmx(bytes, u"hostile.tmx"_s);
        const qint64 ms = (std::clock() - start) * 1'000 / CLOCKS_PER_SEC;
        m_slowest = std::max(m_slowest, ms);
        QVERIFY2(ms < longestShare * ordinaryMs(),
            qPrintable(QString::fromUtf8(what) + u": %1 ms, an ordinary file %2 ms"_s.arg(ms).arg(ordinaryMs())));
        if (contents && mayBeRead) {
            ++m_read;
            return;
        }
        QVERIFY2(!contents, (what + " was read").constData());
        static const QRegularExpression place(u"^[1-9][0-9]*:[1-9][0-9]*$"_s);
        QVERIFY2(place.match(contents.error().place).hasMatch(),
            (what + ": " + contents.error().place.toUtf8()).constData());
        QVERIFY2(
            contents.error().code == base::ErrorCode::BadTmx || contents.error().code == base::ErrorCode::FileTooLarge,
            what.constData());
        ++m_refused;
    }

private Q_SLOTS:
    void init() { m_refused = m_read = 0, m_slowest = 0; }

    /// Made one at a time: together they would be the largest bomb of all.
    void bombs()
    {
        struct Bomb {
            const char* name;
            std::function<QByteArray()> make;
        };
        const Bomb bombs[] = {
            {"a billion laughs", [] { return document(pair("&l9;"), laughs(9)); }},
            {"a billion laughs, in UTF-16", [] { return inUtf16(document(pair("&l9;"), laughs(9))); }},
            {"a billion laughs, in an attribute", [] { return document("<tu tuid=\"&l9;\"/>", laughs(9)); }},
            {"a billion laughs, never named", [] { return document(pair("x"), laughs(9)); }},
            {"blow-up by squares",
                [] { return document(pair(QByteArray("&l0;").repeated(50'000)), laughs(0, QByteArray(50'000, 'a'))); }},
            {"an entity that holds itself",
                [] { return document(pair("&a;"), "<!DOCTYPE tmx [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]>"); }},
            {"a file outside",
                [] { return document(pair("&x;"), "<!DOCTYPE tmx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"); }},
            {"a device",
                [] { return document(pair("&x;"), "<!DOCTYPE tmx [<!ENTITY x SYSTEM \"file:///dev/zero\">]>"); }},
            {"a server",
                [] {
                    return document(pair("&x;"), "<!DOCTYPE tmx [<!ENTITY x PUBLIC \"x\" \"http://127.0.0.1:9/x\">]>");
                }},
            {"a parameter entity outside",
                [] {
                    return document(
                        pair("x"), "<!DOCTYPE tmx [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/p.dtd\"> %p;]>");
                }},
            {"parameter entities in each other",
                [] {
                    return document(pair("x"),
                        "<!DOCTYPE tmx [<!ENTITY % a \"aaaa\"><!ENTITY % b \"%a;%a;%a;%a;\"><!ENTITY % c "
                        "\"%b;%b;%b;%b;\"> %c;]>");
                }},
            {"default attributes",
                [] {
                    return document(
                        pair("x"), "<!DOCTYPE tmx [<!ATTLIST seg x CDATA \"" + QByteArray(10'000, 'a') + "\">]>");
                }},
            {"an entity of the DTD", [] { return document(pair("&x;"), "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">"); }},
            {"an entity without one", [] { return document(pair("&nbsp;")); }},
            {"nested deeply in a segment", [] { return document(pair(QByteArray("<hi>").repeated(200'000))); }},
            {"nested deeply in a unit", [] { return document(QByteArray("<tu>").repeated(200'000)); }},
            {"nested deeply elsewhere", [] { return document("<x>" + QByteArray("<a b='c'>").repeated(200'000)); }},
            {"a large attribute", [] { return document("<tu tuid=\"" + QByteArray(large, 'a') + "\"/>"); }},
            {"many attributes", [] { return document(manyAttributes(300'000)); }},
            {"a large text", [] { return document(pair(QByteArray(large, 'a'))); }},
            {"a large segment of small parts",
                [] { return document(pair((QByteArray(50'000, 'a') + "<hi/>").repeated(100))); }},
            {"a large comment", [] { return document("<!--" + QByteArray(large, 'a') + "-->"); }},
            {"a large section", [] { return document(pair("<![CDATA[" + QByteArray(large, 'a') + "]]>")); }},
            {"a large instruction", [] { return document("<?x " + QByteArray(large, 'a') + "?>"); }},
            {"a large name", [] { return document('<' + QByteArray(large, 'a') + "/>"); }},
            {"a large DOCTYPE",
                [] { return document(pair("x"), "<!DOCTYPE tmx SYSTEM \"" + QByteArray(large, 'a') + "\">"); }},
            {"large white space", [] { return document(QByteArray(large, ' ') + pair("x")); }},
            {"many units", [] { return document(QByteArray("<tu/>").repeated(300'000)); }},
            {"no character", [] { return document(pair("&#0;")); }},
            {"zeros", [] { return QByteArray(large, '\0'); }},
            {"nothing", [] { return QByteArray(); }},
            {"another document", [] { return QByteArray("<html><body>x</body></html>"); }},
            {"an unknown encoding", [] { return QByteArray("<?xml version=\"1.0\" encoding=\"UTF-7\"?><tmx/>"); }},
        };
        for (const Bomb& bomb : bombs) {
            look(bomb.make(), bomb.name);
        }
        qInfo("%d refused, slowest %lld ms, %ld MB at most", m_refused, m_slowest, peak() / 1024);
        QCOMPARE(m_refused, static_cast<int>(std::size(bombs)));
        QVERIFY2(peak() < mostKilobytes, qPrintable(u"%1 kB"_s.arg(peak())));
    }

    void tooLargeAFile()
    {
        const auto contents = readTmx(QByteArray(65 * 1024 * 1024, ' '), u"hostile.tmx"_s);
        QCOMPARE(contents.error().code, base::ErrorCode::FileTooLarge);
    }

    void brokenFiles()
    {
        QRandomGenerator random(14);
        const QByteArray file = whole();
        QVERIFY(readTmx(file, {}).has_value());
        const QByteArrayList tags{
            "<tuv xml:lang=\"ko\">", "</tuv>", "</tu>", "</seg>", "<seg>", "</prop>", "</body>", "<body>", "</tmx>"};
        for (int i = 0; i < 60; ++i) { // cut off: all over it, and in the middle of each kind of thing
            const QByteArrayList ends{
                "<seg", "</se", "xml:la", "lang=\"", "&am", "creationd", "<?xml ver", "</bod", "&lt"};
            const qsizetype at = i < 40 ? 1 + i * (file.size() - 10) / 40
                                        : anyOf(file, ends[i % ends.size()], random) + ends[i % ends.size()].size();
            look(file.first(at), "cut off at " + QByteArray::number(at));
        }
        for (int i = 0; i < 40; ++i) { // a tag too few, too many, or another one
            const QByteArray& tag = tags[i % tags.size()];
            const QByteArray& other = tags[(i + 1 + i / tags.size()) % tags.size()];
            const bool twice = i % 3 == 1 && tag.startsWith("</"); // a second start of some is only an empty part
            look(changed(file, tag,
                     twice                            ? tag + tag
                         : i % 3 == 2 && other != tag ? other
                                                      : QByteArray(),
                     random),
                "wrong nesting " + QByteArray::number(i) + ' ' + tag);
        }
        const QByteArrayList noUtf8{"\xff", "\xc0\xaf", "\xe0\x80\x80", "\xed\xa0\x80", "\xf5\x80\x80\x80", "\xeb\xb6"};
        for (int i = 0; i < 30; ++i) {
            look(changed(file, "북한", noUtf8[i % noUtf8.size()] + "x", random), "no UTF-8 " + QByteArray::number(i));
        }
        const std::pair<QByteArray, QByteArray> attributes[]
            = {{" xml:lang=\"ko\"", ""}, {" xml:lang=\"en\"", " xml:lang=\"\""}, {"xml:lang=\"ko\"", "xml:lang=ko"},
                {"xml:lang=\"ko\"", "xml:lang"}, {"xml:lang=\"en\"", "xml:lang=\"en\" xml:lang=\"en\""},
                {"xml:lang=\"en\"", "xml:lang=\"<\""}, {"xml:lang=\"en\"", "xml:lang=\"en"}, {"type=\"x-", "type=x-"},
                {"creationdate=\"", "creationdate=\"&"}, {"srclang=\"*all*\"", "srclang"}};
        for (int i = 0; i < 30; ++i) {
            const auto& [from, to] = attributes[i % std::size(attributes)];
            look(changed(file, from, to, random), "attribute " + to);
        }
        const int refusedSoFar = m_refused;
        QCOMPARE(refusedSoFar, 160); // none of these may be read
        for (int i = 0; i < 100; ++i) { // a bit that was written wrongly
            QByteArray made = file;
            const int at = random.bounded(static_cast<int>(file.size()));
            made[at] = static_cast<char>(made[at] ^ (1 << random.bounded(8)));
            look(made, "bit of byte " + QByteArray::number(at), true);
        }
        qInfo("%d refused, %d read (one bit of a text was another), slowest %lld ms, %ld MB at most", m_refused, m_read,
            m_slowest, peak() / 1024);
        QVERIFY(m_refused >= 200);
        QVERIFY2(peak() < mostKilobytes, qPrintable(u"%1 kB"_s.arg(peak())));
    }
};

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
