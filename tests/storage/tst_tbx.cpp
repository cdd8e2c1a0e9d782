// SPDX-License-Identifier: GPL-3.0-or-later
// TBX as other programs write it, as we write it, and broken in every way: refused with its line, quickly and in
// bounds.
#include "storage/GlossaryFile.h"
#include "storage/TbxFile.h"
#include "support/Support.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <random>

using namespace Qt::StringLiterals;
using namespace wongo;
using base::ErrorCode;
using model::Glossary;
using model::Term;

namespace {

const Glossary everything{
    {u"부다노프"_s, {u"Kyrylo Budanov"_s}, Term::Kind::Name, {u"키릴로"_s, u"Kirillo"_s}, u"budanov-1"_s,
        u"head of HUR; not his brother"_s},
    {u"국가정보원"_s, {u"National Intelligence Service"_s, u"NIS"_s}, Term::Kind::Term, {u"NIA"_s}},
    {u"A&B \"<쉼표>, 둘\""_s, {u"a \"quoted\", <b> & form"_s}, Term::Kind::Term, {}, u"2024"_s},
    {u"조선"_s, {}, Term::Kind::Term, {u"Chosun"_s}, {}, u"never alone"_s},
    {u"다만"_s, {}, Term::Kind::Term, {}, u"only"_s},
};

#ifdef __SANITIZE_ADDRESS__
constexpr int longestReading = 10'000; // ms
constexpr int mostMemory = 2000; // MiB: freed memory is kept for a while
#else
constexpr int longestReading = 1000;
constexpr int mostMemory = 200;
#endif

/// The peak of this process's memory since clearPeak(), MiB.
int peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    const QString text = status.open(QIODevice::ReadOnly) ? QString::fromLatin1(status.readAll()) : QString();
    static const QRegularExpression peak(u"VmHWM:\\s+([0-9]+) kB"_s);
    return peak.match(text).captured(1).toInt() / 1024;
}

void clearPeak()
{
    QFile clear(u"/proc/self/clear_refs"_s);
    if (clear.open(QIODevice::WriteOnly)) {
        clear.write("5");
    }
}

QByteArray inEntry(const QByteArray& rest)
{
    return "<tbx type=\"TBX-Basic\"><text><body>\n" + rest + "\n</body></text></tbx>";
}

/// Breaks good files, the same ways with the same seed.
class Breaker {
public:
    QByteArray tbx(int kind)
    {
        const QByteArray good = storage::tbxOf(someTerms());
        const QList<std::function<QByteArray()>> ways{
            [&] { return good.first(between(good.indexOf("<body>"), good.size() - 3)); },
            [&] { return without(good, "</term>"); },
            [&] { return inserted(good, "<term>", "&nbsp;"); },
            [&] { return inserted(good, "<term>", "R&D"); },
            [&] { return inserted(good, "<term>", "a << b"); },
            [&] { return inserted(good, "<conceptEntry", " id=\"twice\""); },
            [&] { return inserted(good, "<term>", "\x01"); },
            [&] { return inserted(good, "<term>", "\xC3\x28"); },
            [&] {
                return inserted(good, "<term>", QByteArray("<hi>").repeated(40) + QByteArray("</hi>").repeated(40));
            },
            [&] { return inserted(good, "<term>", QByteArray(501, 'x')); },
            [&] { return inserted(good, "<term>", QByteArray(60'000, 'x')); },
            [&] { return inserted(good, "<body>", "<conceptEntry id=\"code-a\"/>\n<conceptEntry id=\"code-a\"/>"); },
            [&] { return inserted(good, "<term", attributes(40)); },
            [&] { return inserted(good, "<term", attributes(1'000'000)); },
            [&] { return QByteArray(good).replace("<tbx ", "<html ").replace("</tbx>", "</html>"); },
            [&] { return good + "<tbx/>"; },
            [&] { return withDeclarations(good, laughs()); },
            [&] { return withDeclarations(good, "<!ENTITY big \"" + QByteArray(2'000'000, 'x') + "\">"); },
            [&] { return withDeclarations(good, "<!ENTITY out SYSTEM \"file:///etc/passwd\">"); },
            [&] { return withDeclarations(good, "<!ENTITY % p SYSTEM \"http://terms.example/x.dtd\"> %p;"); },
            [&] { return withDeclarations(good, QByteArray("<!ATTLIST term a CDATA \"b\">\n").repeated(100'000)); },
            [&] { return inEntry(QByteArray("<a>").repeated(5'000'000)); },
            [&] { return inEntry(QByteArray("<a/>").repeated(4'000'000)); },
            [&] { return "<tbx>" + QByteArray(16'000'000, 'x'); },
            [&] { return QByteArray(); },
        };
        return ways.at(kind % ways.size())();
    }

    QByteArray csv(int kind)
    {
        const QByteArray good = storage::csvOf(someTerms());
        const QList<std::function<QByteArray()>> ways{
            [&] { return inserted(good, "\n", "\"가,b\n"); },
            [&] { return inserted(good, "\n", "가\"나,b\n"); },
            [&] { return inserted(good, "\n", "\"가\" 나,b\n"); },
            [&] { return inserted(good, "\n", "가," + QByteArray(501, 'x') + "\n"); },
            [&] { return inserted(good, "\n", "가,b,term,,,\"" + QByteArray(4001, 'x') + "\"\n"); },
            [&] { return inserted(good, "\n", "가,b,term,,Hwang\n"); },
            [&] { return inserted(good, "\n", "가,b,term,,one\n나,c,term,,one\n"); },
            [&] { return inserted(good, "\n", "\xC3\x28,b\n"); },
            [&] { return good + QByteArray("가,b\n").repeated(50'001); },
            [&] { return inserted(good, "\n", QByteArray(2'000'000, ',')); },
            [&] { return good + "\"" + QByteArray(3'900'000, 'x'); },
            [&] { return good + "\"" + QByteArray("\n").repeated(3'900'000); },
            [&] { return QByteArray("\xFF\xFEk\0o\0", 6); },
        };
        return ways.at(kind % ways.size())();
    }

private:
    Glossary someTerms()
    {
        Glossary terms;
        for (qsizetype i = between(5, 60); i > 0; --i) {
            terms.append({u"용어 %1"_s.arg(i), {u"term %1"_s.arg(i), u"T%1"_s.arg(i)}, Term::Kind::Term,
                {u"wrong %1"_s.arg(i)}, u"c-%1"_s.arg(i), u"note"_s});
        }
        return terms;
    }

    qsizetype between(qsizetype least, qsizetype most)
    {
        return least + static_cast<qsizetype>(m_random() % static_cast<unsigned>(most - least + 1));
    }

    /// Behind one of the places where `mark` stands.
    qsizetype placeBehind(const QByteArray& text, const QByteArray& mark)
    {
        qsizetype at = -1;
        for (qsizetype nth = between(1, text.count(mark)); nth > 0; --nth) {
            at = text.indexOf(mark, at + 1);
        }
        return at + mark.size();
    }

    QByteArray inserted(QByteArray text, const QByteArray& mark, const QByteArray& what)
    {
        return text.insert(placeBehind(text, mark), what);
    }

    QByteArray without(QByteArray text, const QByteArray& mark)
    {
        return text.remove(placeBehind(text, mark) - mark.size(), mark.size());
    }

    static QByteArray attributes(int count)
    {
        QByteArray all;
        for (int i = 0; i < count; ++i) {
            all += " a" + QByteArray::number(i) + "=\"\"";
        }
        return all;
    }

    static QByteArray withDeclarations(QByteArray text, const QByteArray& declarations)
    {
        const QByteArray type = "<!DOCTYPE tbx SYSTEM \"a>b\" [\n" + declarations + "\n]>\n";
        return text.insert(text.indexOf("<tbx"), type).replace("<term>", "<term>&big;");
    }

    static QByteArray laughs()
    {
        QByteArray all = "<!ENTITY l0 \"haha\">";
        for (int i = 1; i < 12; ++i) {
            all += "\n<!ENTITY l" + QByteArray::number(i) + " \""
                + QByteArray("&l" + QByteArray::number(i - 1) + ";").repeated(10) + "\">";
        }
        return all + "\n<!ENTITY big \"&l11;\">";
    }

    std::mt19937 m_random{20240124};
};

} // namespace

class TestTbx : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;

    static base::Result<Glossary> parsed(const QByteArray& bytes) { return storage::parseTbx(bytes, u"terms.tbx"_s); }

    QString put(const QString& name, const QByteArray& bytes) const
    {
        QFile file(m_dir.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

private Q_SLOTS:
    void roundTrip()
    {
        const QByteArray bytes = storage::tbxOf(everything);
        const auto back = parsed(bytes);
        QVERIFY2(back, back ? "" : qPrintable(back.error().place + back.error().detail));
        QCOMPARE(*back, everything);
        QCOMPARE(storage::tbxOf(*back), bytes);
        QVERIFY(bytes.contains("style=\"dca\"") && bytes.contains("xmlns=\"urn:iso:std:iso:30042:ed-2\""));
    }

    void filesByTheirSuffix()
    {
        for (const QString& name : {u"t.tbx"_s, u"t.TBX"_s, u"t.csv"_s}) {
            const QString file = m_dir.filePath(name);
            QVERIFY(storage::writeGlossary(file, everything));
            const auto back = storage::loadGlossary(file);
            QVERIFY2(back, qPrintable(name));
            QCOMPARE(*back, everything);
        }
    }

    void versionTwo()
    {
        const auto glossary = storage::loadGlossary(support::projectDir() + u"/tests/data/storage/tbx/version2.tbx"_s);
        QVERIFY2(glossary, glossary ? "" : qPrintable(glossary.error().place + glossary.error().detail));
        const QStringList english{u"National Intelligence Service"_s, u"NIS"_s};
        QCOMPARE(*glossary,
            Glossary({{u"국가정보원"_s, english, Term::Kind::Term, {u"NIA"_s, u"KCIA"_s}, {}, u"short"_s},
                {u"국정원"_s, english, Term::Kind::Term, {}, {}, u"short"_s}}));
    }

    void styleDct()
    {
        const auto glossary = storage::loadGlossary(support::projectDir() + u"/tests/data/storage/tbx/dct.tbx"_s);
        QVERIFY2(glossary, glossary ? "" : qPrintable(glossary.error().place + glossary.error().detail));
        QCOMPARE(*glossary,
            Glossary({{u"부다노프"_s, {u"Kyrylo Budanov"_s}, Term::Kind::Name, {u"Kirillo"_s}, {}, u"spy"_s},
                {u"솔섬"_s, {u"Solseom"_s}, Term::Kind::Term, {}}}));
    }

    /// An entry that ended inside a note was written into after it was gone.
    void tagsInATextAreMarksInIt()
    {
        const QByteArray file
            = inEntry("<termEntry><note>head of <termEntry id='x'>HUR</termEntry> <langSet>now</langSet></note>"
                      "<langSet xml:lang='ko'><tig><term>부다노프</term></tig></langSet>"
                      "<langSet xml:lang='en'><tig><term>Kyrylo <hi>Budanov</hi></term></tig></langSet></termEntry>");
        const auto terms = storage::parseTbx(file, u"terms.tbx"_s);
        QVERIFY(terms);
        QCOMPARE(
            *terms, (Glossary{{u"부다노프"_s, {u"Kyrylo Budanov"_s}, Term::Kind::Term, {}, {}, u"head of HUR now"_s}}));
    }

    void otherEncodings()
    {
        const QString text = QString::fromUtf8(storage::tbxOf(everything)).replace(u"UTF-8"_s, u"UTF-16"_s);
        QByteArray wide("\xFF\xFE");
        for (const QChar c : text) {
            wide += static_cast<char>(c.unicode() & 0xFF);
            wide += static_cast<char>(c.unicode() >> 8);
        }
        QCOMPARE(*parsed(wide), everything);
        QCOMPARE(*parsed("\xEF\xBB\xBF" + storage::tbxOf(everything)), everything);
    }

    void saysTheLine()
    {
        const auto place = [](const QByteArray& bytes) {
            const auto glossary = parsed(bytes);
            return glossary ? QString() : glossary.error().place;
        };
        QCOMPARE(place("<tbx>\n<text>\n</tbx>"), u"3"_s);
        QCOMPARE(place("<tbx>\n\n<a>&b;</a></tbx>"), u"3"_s);
        QCOMPARE(place("<?xml version='1.0'\n?>\n<!DOCTYPE x\n[<!ENTITY a 'b'>]><tbx/>"), u"4"_s);
        QCOMPARE(place("<tbx>\n<!-- \n --><a b" + QByteArray(20'000, 'c') + "=''/></tbx>"), u"3"_s);
        QCOMPARE(place("<p>\n</p>"), u"1"_s);
    }

    void brokenFilesAreRefused()
    {
        Breaker breaker;
        qint64 longest = 0;
        int most = 0;
        for (int i = 0; i < 200; ++i) {
            const bool tbx = i < 100;
            const QByteArray bytes = tbx ? breaker.tbx(i) : breaker.csv(i);
            const QString file = put(tbx ? u"broken.tbx"_s : u"broken.csv"_s, bytes);
            clearPeak();
            QElapsedTimer clock;
            clock.start();
            const auto glossary = storage::loadGlossary(file);
            longest = std::max(longest, clock.elapsed());
            most = std::max(most, peakMemory());
            QVERIFY2(!glossary, qPrintable(u"taken: %1 (%2 bytes)"_s.arg(i).arg(bytes.size())));
            static const QRegularExpression line(u"^[1-9][0-9]*(:[1-9][0-9]*)?$"_s);
            const base::Error& error = glossary.error();
            QVERIFY2((error.code == ErrorCode::BadTable || error.code == ErrorCode::BadEncoding)
                    && line.match(error.place).hasMatch(),
                qPrintable(u"%1: %2 %3"_s.arg(i).arg(error.place, error.detail)));
            QVERIFY2(clock.elapsed() < longestReading, qPrintable(u"%1: %2 ms"_s.arg(i).arg(clock.elapsed())));
        }
        qInfo("200 broken files: at most %lld ms each, peak of the process %d MiB", static_cast<long long>(longest),
            most);
        QVERIFY2(most < mostMemory, qPrintable(QString::number(most)));
    }

    void tooLarge()
    {
        const QString file = put(u"large.tbx"_s, QByteArray(storage::mostTbxBytes + 1, ' '));
        QCOMPARE(storage::loadGlossary(file).error().code, ErrorCode::FileTooLarge);
    }
};

QTEST_APPLESS_MAIN(TestTbx)
#include "tst_tbx.moc"
