// SPDX-License-Identifier: GPL-3.0-or-later
// What goes to the process that decodes and what comes back: whole, or refused. The answer is a stranger's: its decoder
// may have been taken over.

#include "imaging/PhotoJob.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using namespace wongo::imaging;

namespace {

PhotoJob renderJob()
{
    RenderJob render;
    render.requests = {{640, RenditionFormat::Webp, 80}, {1280, RenditionFormat::Jpeg, 82, {0.25, 0, 0.5, 1}}};
    render.texts = {u"부두에서"_s, u"At the pier"_s, u"ⓒ뉴시스"_s, u"Kim"_s, u"© 2026"_s, u"once"_s};
    return {QByteArray("\xff\xd8\0\xff", 4), u"부두.jpg"_s, render};
}

PhotoInfo anInfo()
{
    PhotoInfo info{u"jpeg"_s, u"jpg"_s, {6000, 4000}, 6, true, true, {}};
    info.texts.caption = u"부두"_s;
    info.texts.usageTerms = u"once"_s;
    info.texts.captionKo = u"다리"_s;
    info.texts.captionEn = u"a bridge"_s;
    return info;
}

QList<QByteArray> answers()
{
    return {written(PhotoAnswer(InspectAnswer(anInfo()))),
        written(PhotoAnswer(InspectAnswer(base::failure(base::ErrorCode::PhotoDamaged, u"a"_s, u"b"_s, u"c"_s)))),
        written(PhotoAnswer(RenderAnswer(QList<Rendition>{{"one", {640, 480}, {}}, {"two", {1, 1}, {}}})))};
}

} // namespace

class JobTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void jobsArriveAsTheyWereWritten()
    {
        const auto read = readJob(written(renderJob()));
        QVERIFY(read);
        QCOMPARE(read->fileName, u"부두.jpg"_s);
        QCOMPARE(read->original, renderJob().original);
        QCOMPARE(written(*read), written(renderJob()));
        const PhotoJob inspection{"bytes", u"x"_s, InspectJob{true}};
        const auto task = readJob(written(inspection))->task;
        QVERIFY(std::holds_alternative<InspectJob>(task) && std::get<InspectJob>(task).whole);
    }

    void answersArriveAsTheyWereWritten()
    {
        for (const QByteArray& bytes : answers()) {
            const auto read = readAnswer(bytes);
            QVERIFY(read);
            QCOMPARE(written(*read), bytes);
        }
        const auto refusal = std::get<InspectAnswer>(*readAnswer(answers().at(1)));
        QCOMPARE(refusal.error(), (base::Error{base::ErrorCode::PhotoDamaged, u"a"_s, u"b"_s, u"c"_s}));
    }

    void whatIsCutOrLongerIsRefused()
    {
        for (const QByteArray& bytes : answers()) {
            for (qsizetype length = 0; length < bytes.size(); ++length) {
                QVERIFY(!readAnswer(bytes.left(length)));
            }
            QVERIFY(!readAnswer(bytes + '\0'));
        }
        const QByteArray job = written(renderJob());
        for (qsizetype length = 0; length < job.size(); ++length) {
            QVERIFY(!readJob(job.left(length)));
        }
        QVERIFY(!readJob(job + "more"));
    }

    void everyByteMayLie()
    {
        // Refused, or an answer that keeps its promises; never a crash, nor room made for a number that was only said.
        int refused = 0;
        for (const QByteArray& bytes : answers()) {
            for (qsizetype at = 0; at < bytes.size(); ++at) {
                for (const char lie : {'\0', '\x7f', '\xff'}) {
                    QByteArray changed = bytes;
                    changed[at] = lie;
                    const auto read = readAnswer(changed);
                    refused += read ? 0 : 1;
                    const auto* inspected = read ? std::get_if<InspectAnswer>(&*read) : nullptr;
                    if (inspected && *inspected) {
                        const QSize size = (*inspected)->size;
                        QVERIFY(!size.isEmpty() && qint64(size.width()) * size.height() <= maximumPhotoPixels);
                    }
                }
            }
        }
        QVERIFY(refused > 100);
    }
};

QTEST_APPLESS_MAIN(JobTest)
#include "tst_job.moc"
