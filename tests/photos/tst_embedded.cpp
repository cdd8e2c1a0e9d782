// SPDX-License-Identifier: GPL-3.0-or-later
// Texts as exiftool, which shares no code with us, writes them into a photo.

#include "base/Files.h"
#include "imaging/Photo.h"
#include "photos/Intake.h"
#include "support/Support.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;

namespace {

const QList<model::CreditPair> table{{u"ⓒ뉴시스"_s, u"ⓒNewsis"_s}};

/// As Korean programs of the nineties, and some of today, write.
QByteArray cp949(const QString& text)
{
    QProcess iconv;
    iconv.start(u"iconv"_s, {u"-f"_s, u"UTF-8"_s, u"-t"_s, u"CP949"_s});
    iconv.write(text.toUtf8());
    iconv.closeWriteChannel();
    return iconv.waitForFinished() && iconv.exitCode() == 0 ? iconv.readAllStandardOutput() : QByteArray();
}

} // namespace

class TestEmbedded : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    QString put(const QString& name, const QByteArray& bytes) const
    {
        const QString path = m_dir->filePath(name);
        return base::writeFile(path, bytes) ? path : QString();
    }

    /// The record of a photo into which exiftool has written, once with each list of arguments.
    base::Result<model::ImageAsset> taken(const QList<QStringList>& runs) const
    {
        const auto sample
            = base::readFile(support::sampleFile(u"harbor-bridge/images/ferry.jpg"_s), imaging::maximumPhotoBytes);
        const auto plain = imaging::render(
            sample.value_or(QByteArray()), u"ferry.jpg"_s, {{60, imaging::RenditionFormat::Jpeg, 80}}, {});
        const QString file = put(u"photo.jpg"_s, plain ? plain->first().bytes : QByteArray());
        for (const QStringList& arguments : runs) {
            QProcess exiftool;
            exiftool.start(
                u"exiftool"_s, QStringList{u"-q"_s, u"-m"_s, u"-overwrite_original"_s} + arguments + QStringList{file});
            if (!exiftool.waitForFinished() || exiftool.exitCode() != 0) {
                qWarning("%s", exiftool.readAllStandardError().constData());
                return base::failure(base::ErrorCode::Internal, file);
            }
        }
        const QByteArray bytes = base::readFile(file, imaging::maximumPhotoBytes).value_or(QByteArray());
        return photos::takeIn(m_dir->path(), bytes, u"photo.jpg"_s, table);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"exiftool"_s).isEmpty()) {
            QSKIP("skipped: exiftool is not installed");
        }
    }

    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void captionsComeInWhateverTheirCoding_data()
    {
        QTest::addColumn<bool>("legacy"); // CP949, else UTF-8
        QTest::addColumn<QString>("declared"); // IPTC's coded character set
        QTest::newRow("UTF-8, declared") << false << u"UTF8"_s;
        QTest::newRow("UTF-8, not declared") << false << QString();
        QTest::newRow("CP949, not declared") << true << QString();
        QTest::newRow("CP949, declared as UTF-8") << true << u"UTF8"_s;
    }

    void captionsComeInWhateverTheirCoding()
    {
        QFETCH(bool, legacy);
        QFETCH(QString, declared);
        const QString text = u"황준국 대사가 똠방각하 펲시콜라를 비판하고 있다."_s; // two words that EUC-KR lacks
        const QString whole = text + u" (사진=뉴시스 제공)"_s;
        const QByteArray bytes = legacy ? cp949(whole) : whole.toUtf8();
        QVERIFY(!bytes.isEmpty());
        QVERIFY(legacy != (QString::fromUtf8(bytes) == whole));
        QList<QStringList> runs{QStringList{u"-charset"_s, u"exiftool=Latin"_s, u"-charset"_s, u"iptc=Latin"_s,
            u"-IPTC:Caption-Abstract<="_s + put(u"caption.txt"_s, bytes)}}; // the bytes as they are
        if (!declared.isEmpty()) {
            runs.append(QStringList{u"-IPTC:CodedCharacterSet="_s + declared});
        }
        const auto image = taken(runs);
        QVERIFY(image);
        QCOMPARE(image->caption, (model::Text{text, {}}));
        QCOMPARE(image->credit, (model::Text{u"ⓒ뉴시스"_s, u"ⓒNewsis"_s}));
    }

    void creditInItsOwnFieldLeavesTheCaption()
    {
        const auto image = taken({QStringList{u"-charset"_s, u"iptc=UTF8"_s, u"-IPTC:CodedCharacterSet=UTF8"_s,
            u"-IPTC:Caption-Abstract=대사가 비판하고 있다. ⓒ뉴시스"_s, u"-IPTC:Credit=ⓒ뉴시스"_s}});
        QVERIFY(image);
        QCOMPARE(image->caption, (model::Text{u"대사가 비판하고 있다."_s, {}}));
        QCOMPARE(image->credit, (model::Text{u"ⓒ뉴시스"_s, u"ⓒNewsis"_s}));
    }

    void bothLanguagesInOneCaption()
    {
        const QByteArray caption
            = u"대사가 비판하고 있다. ⓒ뉴시스\r\nThe ambassador speaks out. ⓒNewsis\r\n"_s.toUtf8();
        const auto image = taken({QStringList{u"-charset"_s, u"iptc=UTF8"_s, u"-IPTC:CodedCharacterSet=UTF8"_s,
            u"-IPTC:Caption-Abstract<="_s + put(u"caption.txt"_s, caption)}});
        QVERIFY(image);
        QCOMPARE(image->caption, (model::Text{u"대사가 비판하고 있다."_s, u"The ambassador speaks out."_s}));
        QCOMPARE(image->credit, (model::Text{u"ⓒ뉴시스"_s, u"ⓒNewsis"_s}));
    }

    void languageAlternatives()
    {
        const auto image = taken({QStringList{u"-XMP-dc:Description=대사가 비판하고 있다."_s,
            u"-XMP-dc:Description-ko-KR=대사가 비판하고 있다."_s, u"-XMP-dc:Description-en=Speaks out. ⓒNewsis"_s,
            u"-XMP-dc:Description-fr=Parle."_s}});
        QVERIFY(image);
        QCOMPARE(image->caption, (model::Text{u"대사가 비판하고 있다."_s, u"Speaks out."_s}));
        QCOMPARE(image->credit, (model::Text{u"ⓒ뉴시스"_s, u"ⓒNewsis"_s}));
    }

    void anotherLanguageAloneStandsByItsScript()
    {
        const auto image = taken({QStringList{u"-XMP-dc:Description-fr=Le navire attend."_s}});
        QVERIFY(image);
        QCOMPARE(image->caption, (model::Text{{}, u"Le navire attend."_s}));
    }
};

QTEST_GUILESS_MAIN(TestEmbedded)
#include "tst_embedded.moc"
