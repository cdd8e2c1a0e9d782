// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Files.h"
#include "imaging/Photo.h"
#include "photos/Intake.h"
#include "support/Support.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;
using base::ErrorCode;

class TestIntake : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    /// A photo that carries those texts.
    static QByteArray photo(const imaging::RenditionTexts& texts)
    {
        const auto sample
            = base::readFile(support::sampleFile(u"harbor-bridge/images/ferry.jpg"_s), imaging::maximumPhotoBytes);
        const auto made = imaging::render(
            sample.value_or(QByteArray()), u"ferry.jpg"_s, {{60, imaging::RenditionFormat::Jpeg, 80}}, texts);
        return made ? made->first().bytes : QByteArray();
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void recordTellsWhatTheFileIs()
    {
        const QByteArray bytes = photo({{}, {}, {}, u"박 사진"_s, u"ⓒ 2024 Newsis"_s, u"한 번만"_s});
        const auto image = photos::takeIn(m_dir->path(), bytes, u"/media/card/황준국 대사.JPEG"_s, {});
        QVERIFY(image);
        QCOMPARE(image->file, u"images/황준국-대사.jpg"_s);
        QVERIFY(image->id.isEmpty());
        QCOMPARE(QSize(image->width, image->height), QSize(60, 40));
        QCOMPARE(image->sha256, base::sha256(bytes));
        QCOMPARE(image->creator, u"박 사진"_s);
        QCOMPARE(image->copyrightNotice, u"ⓒ 2024 Newsis"_s);
        QCOMPARE(image->usageTerms, u"한 번만"_s);
        QVERIFY(image->caption.isEmpty() && image->credit.isEmpty());
        QCOMPARE(base::readFile(m_dir->filePath(image->file), bytes.size()).value_or(QByteArray()), bytes);
    }

    void textsStandOnTheirSide()
    {
        const QString caption = u"Kim Hana (김하나) waits at the pier in Haedam on May 17."_s;
        const auto image
            = photos::takeIn(m_dir->path(), photo({{}, caption, u"ⓒ뉴시스"_s, {}, {}, {}}), u"a.jpg"_s, {});
        QVERIFY(image);
        QCOMPARE(image->caption, (model::Text{{}, caption}));
        QCOMPARE(image->credit, (model::Text{u"ⓒ뉴시스"_s, {}}));
    }

    void creditGetsItsOtherSide()
    {
        const QList<model::CreditPair> table{{u"ⓒ뉴시스"_s, u"ⓒNewsis"_s}};
        const auto image = photos::takeIn(m_dir->path(), photo({{}, {}, u"ⓒ뉴시스"_s, {}, {}, {}}), u"a.jpg"_s, table);
        QVERIFY(image);
        QCOMPARE(image->credit, (model::Text{u"ⓒ뉴시스"_s, u"ⓒNewsis"_s}));
    }

    void samePhotoIsStoredOnce()
    {
        const QByteArray bytes = photo({});
        const auto first = photos::takeIn(m_dir->path(), bytes, u"a.jpg"_s, {});
        const auto second = photos::takeIn(m_dir->path(), bytes, u"b.jpg"_s, {});
        QVERIFY(first && second);
        QCOMPARE(second->file, first->file);
    }

    void whatEndsTooEarlyIsNotStored()
    {
        const QByteArray whole = *base::readFile(support::sampleFile(u"harbor-bridge/images/ferry.jpg"_s), 64 << 20);
        for (const qsizetype length : {whole.size() / 2, whole.size() * 19 / 20}) {
            const auto taken = photos::takeIn(m_dir->path(), whole.left(length), u"cut.jpg"_s, {});
            QVERIFY(!taken);
            QCOMPARE(taken.error().code, base::ErrorCode::PhotoDamaged);
            QCOMPARE(taken.error().file, u"cut.jpg"_s);
        }
        QVERIFY(QDir(m_dir->path()).isEmpty());
    }

    void whatIsNoPhotoIsNotStored()
    {
        const auto refused = photos::takeIn(m_dir->path(), "Dear desk, this is no photo.", u"letter.jpg"_s, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotAPhoto);
        QVERIFY(QDir(m_dir->path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestIntake)
#include "tst_intake.moc"
