// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Files.h"
#include "imaging/Photo.h"
#include "photos/FileFacts.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;

class TestFileFacts : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;

    model::Metadata meta(const QStringList& names) const
    {
        model::Metadata meta;
        for (const QString& name : names) {
            model::ImageAsset image;
            image.id = u"photo-%1"_s.arg(meta.images.size());
            image.file = u"images/"_s + name;
            meta.images.append(image);
        }
        return meta;
    }

private Q_SLOTS:
    void presentIsWhatCanBeRead()
    {
        const QDir images(m_dir.filePath(u"images"_s));
        QVERIFY(QDir(m_dir.path()).mkdir(u"images"_s));
        const QString mac = u"한강.jpg"_s;
        QVERIFY(base::writeFile(images.filePath(u"here.jpg"_s), "here"));
        QVERIFY(base::writeFile(images.filePath(mac.normalized(QString::NormalizationForm_D)), "from a Mac"));
        QVERIFY(base::writeFile(images.filePath(u"nobody-names-me.jpg"_s), "unnamed"));
        QVERIFY(images.mkdir(u"folder.jpg"_s));
        QFile large(images.filePath(u"large.jpg"_s));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(imaging::maximumPhotoBytes + 1));
        const auto facts = photos::fileFacts(
            m_dir.path(), meta({u"here.jpg"_s, u"absent.jpg"_s, u"folder.jpg"_s, u"large.jpg"_s, mac}));
        QCOMPARE(facts.present, (QStringList{u"images/here.jpg"_s, u"images/"_s + mac}));
        QCOMPARE(facts.sha256.keys(), (QStringList{u"images/here.jpg"_s, u"images/"_s + mac}));
        QCOMPARE(facts.sha256.value(u"images/here.jpg"_s), base::sha256("here"));
    }
};

QTEST_GUILESS_MAIN(TestFileFacts)
#include "tst_filefacts.moc"
