// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestPhotos.h"

#include "imaging/Photo.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using namespace wongo::testing;
using imaging::RenditionFormat;

namespace {

const QByteArray secret = "SECRET-8823001177";
const imaging::RenditionTexts texts{u"다리 위의 사람들"_s, u"People on the bridge"_s, u"ⓒ원고일보"_s, u"한가람"_s,
    u"ⓒ 2025 원고일보"_s, u"Editorial use only"_s};

/// What exiftool, which shares no code with us, finds: tag with group → value.
QJsonObject tagsOf(const QByteArray& photo, const QString& suffix)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"photo."_s + suffix));
    if (!file.open(QIODevice::WriteOnly) || file.write(photo) != photo.size())
        qFatal("cannot write");
    file.close();
    QProcess exiftool;
    exiftool.start(u"exiftool"_s, {u"-j"_s, u"-G1"_s, u"-a"_s, u"-u"_s, u"-ee"_s, file.fileName()});
    if (!exiftool.waitForFinished(60000))
        qFatal("exiftool does not finish");
    return QJsonDocument::fromJson(exiftool.readAllStandardOutput()).array().at(0).toObject();
}

/// What every picture file has: size, coding, and exiftool's own remarks about the file.
bool describesPixels(const QString& tag)
{
    static const QStringList groups{u"System:"_s, u"File:"_s, u"ExifTool:"_s, u"Composite:"_s, u"RIFF:"_s, u"JFIF:"_s,
        u"QuickTime:"_s, u"Meta:"_s, u"SourceFile"_s};
    return std::any_of(groups.begin(), groups.end(), [&tag](const QString& group) { return tag.startsWith(group); });
}

QMap<QString, QString> expectedTags(RenditionFormat format)
{
    QMap<QString, QString> tags{
        {u"XMP-dc:Description"_s, texts.captionKo},
        {u"XMP-dc:Description-ko-KR"_s, texts.captionKo},
        {u"XMP-dc:Description-en-US"_s, texts.captionEn},
        {u"XMP-dc:Creator"_s, texts.creator},
        {u"XMP-dc:Rights"_s, texts.copyrightNotice},
        {u"XMP-photoshop:Credit"_s, texts.credit},
        {u"XMP-xmpRights:UsageTerms"_s, texts.usageTerms},
    };
    if (format == RenditionFormat::Jpeg)
        tags.insert({{u"IPTC:CodedCharacterSet"_s, u"UTF8"_s},
            {u"IPTC:Caption-Abstract"_s, texts.captionKo + u'\n' + texts.captionEn}, {u"IPTC:Credit"_s, texts.credit},
            {u"IPTC:By-line"_s, texts.creator}, {u"IPTC:CopyrightNotice"_s, texts.copyrightNotice}});
    return tags;
}

QList<imaging::Rendition> allFormats(const QByteArray& original, const imaging::RenditionTexts& given = texts)
{
    const auto renditions = imaging::render(original, u"photo"_s,
        {{300, RenditionFormat::Jpeg, 82}, {300, RenditionFormat::Webp, 80}, {300, RenditionFormat::Avif, 60}}, given);
    if (!renditions)
        qWarning("%s", qPrintable(renditions.error().detail));
    return renditions ? *renditions : QList<imaging::Rendition>();
}

} // namespace

class TestPrivacy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void originalsNameNothing_data();
    void originalsNameNothing();
    void exiftoolFindsOurTextsAndNothingElse_data() { originalsNameNothing_data(); }
    void exiftoolFindsOurTextsAndNothingElse();
    void noTextsMeansNoMetadata();
    void iptcIsCutBetweenCharacters();
    void oneCaptionIsTheDefault();
    void markupInTextsIsText();
};

void TestPrivacy::originalsNameNothing_data()
{
    QTest::addColumn<QByteArray>("original");
    for (const char* suffix : {".jpg", ".webp", ".tif"})
        QTest::newRow(suffix) << withSecrets(quadrantsAs(suffix), secret);
    QTest::newRow(".png") << withSecrets(pngWithComment(secret), secret);
    QTest::newRow("profile") << withSecrets(quadrantsAs(".jpg[profile=srgb]"), secret);
    QTest::newRow("trailing data") << quadrantsAs(".jpg") + secret;
    QTest::newRow("comment in JPEG") << QByteArray("\xff\xd8\xff\xfe\x00\x13", 6) + secret + quadrantsAs(".jpg").mid(2);
}

void TestPrivacy::originalsNameNothing()
{
    QFETCH(QByteArray, original);
    QVERIFY2(original.contains(secret), "the original must hold the secret, or this proves nothing");
    const auto renditions = allFormats(original);
    QCOMPARE(renditions.size(), 3);
    for (const auto& rendition : renditions) {
        QVERIFY(!rendition.bytes.contains(secret));
        const auto info = imaging::inspect(rendition.bytes, u"r"_s);
        QVERIFY(info);
        QVERIFY(!info->hasPosition);
        QVERIFY(!info->hasSerialNumber);
        QCOMPARE(info->orientation, 1);
        QCOMPARE(info->texts.caption, texts.captionKo);
    }
}

void TestPrivacy::exiftoolFindsOurTextsAndNothingElse()
{
    if (QStandardPaths::findExecutable(u"exiftool"_s).isEmpty())
        QSKIP("skipped: exiftool is not installed");
    QFETCH(QByteArray, original);
    const auto renditions = allFormats(original);
    QCOMPARE(renditions.size(), 3);
    for (const auto format : {RenditionFormat::Jpeg, RenditionFormat::Webp, RenditionFormat::Avif}) {
        const auto& rendition = renditions.at(int(format));
        QMap<QString, QString> missing = expectedTags(format);
        const QJsonObject tags = tagsOf(rendition.bytes, imaging::suffix(format));
        QVERIFY(!tags.isEmpty());
        for (auto tag = tags.begin(); tag != tags.end(); ++tag) {
            if (describesPixels(tag.key()))
                continue;
            QVERIFY2(missing.contains(tag.key()), qPrintable(tag.key()));
            QCOMPARE(tag.value().toString(), missing.take(tag.key()));
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.keys().join(u' ')));
    }
}

void TestPrivacy::noTextsMeansNoMetadata()
{
    if (QStandardPaths::findExecutable(u"exiftool"_s).isEmpty())
        QSKIP("skipped: exiftool is not installed");
    const auto renditions = allFormats(withSecrets(quadrantsAs(".jpg"), secret), {});
    QCOMPARE(renditions.size(), 3);
    for (const auto format : {RenditionFormat::Jpeg, RenditionFormat::Webp, RenditionFormat::Avif}) {
        const QStringList tags = tagsOf(renditions.at(int(format)).bytes, imaging::suffix(format)).keys();
        for (const QString& tag : tags)
            QVERIFY2(describesPixels(tag), qPrintable(tag));
    }
}

void TestPrivacy::iptcIsCutBetweenCharacters()
{
    imaging::RenditionTexts long_;
    long_.captionKo = u"가나다라마바사아자차"_s.repeated(100); // 3000 bytes
    long_.credit = u"ⓒ원고일보 사진부 한가람 기자"_s; // 41 bytes
    long_.creator = u"가나다라마바사아자차\U0001F1F0\U0001F1F7"_s; // 30 bytes, then a flag of 8
    long_.copyrightNotice = u"저작권"_s.repeated(50);
    const auto renditions = allFormats(quadrantsAs(".png"), long_);
    QCOMPARE(renditions.size(), 3);
    const std::tuple<const char*, QString, int> fields[] = {{"Iptc.Application2.Caption", long_.captionKo, 2000},
        {"Iptc.Application2.Credit", long_.credit, 32}, {"Iptc.Application2.Byline", long_.creator, 32},
        {"Iptc.Application2.Copyright", long_.copyrightNotice, 128}};
    for (const auto& [key, whole, limit] : fields) {
        const QByteArray value = iptcOf(renditions[0].bytes, key);
        QVERIFY2(value.size() <= limit && value.size() > limit - 6, key);
        QVERIFY2(whole.startsWith(QString::fromUtf8(value)), key);
    }
    QCOMPARE(iptcOf(renditions[0].bytes, "Iptc.Application2.Byline"), u"가나다라마바사아자차"_s.toUtf8());
    QCOMPARE(imaging::inspect(renditions[0].bytes, u"r"_s)->texts.credit, long_.credit); // XMP has all of it
}

void TestPrivacy::oneCaptionIsTheDefault()
{
    imaging::RenditionTexts english;
    english.captionEn = u"Only English"_s;
    for (const auto& rendition : allFormats(quadrantsAs(".png"), english)) {
        QCOMPARE(imaging::inspect(rendition.bytes, u"r"_s)->texts.caption, english.captionEn);
        QVERIFY(rendition.bytes.contains("en-US"));
        QVERIFY(!rendition.bytes.contains("ko-KR"));
    }
}

void TestPrivacy::markupInTextsIsText()
{
    imaging::RenditionTexts odd;
    odd.captionKo = u"lang=\"en\" <b>“A&B”</b> ]]> 한\u1112\u1161\u11ab"_s; // the end is a decomposed 한
    odd.captionEn = u"bell\u0007 tab\t line\nend"_s;
    for (const auto& rendition : allFormats(quadrantsAs(".png"), odd)) {
        const auto info = imaging::inspect(rendition.bytes, u"r"_s);
        QVERIFY(info);
        QCOMPARE(info->texts.caption, u"lang=\"en\" <b>“A&B”</b> ]]> 한한"_s);
        QVERIFY(!rendition.bytes.contains("bell\a"));
    }
}

QTEST_GUILESS_MAIN(TestPrivacy)
#include "tst_privacy.moc"
