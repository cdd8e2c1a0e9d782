// SPDX-License-Identifier: GPL-3.0-or-later
// The window in Korean: no text without a translation, and every widget follows a change of language.

#include "support/Support.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTranslator>
#include <QXmlStreamReader>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace wongo;

namespace {

struct Message {
    QString context;
    QString source;
    QString translation;
    QString type; ///< of the translation: empty if finished
};

QList<Message> readMessages(const QString& path)
{
    QList<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return messages;
    }
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "source"_L1) {
            messages.append({context, xml.readElementText(), {}, {}});
        } else if (xml.name() == "translation"_L1) {
            messages.last().type = xml.attributes().value("type"_L1).toString();
            messages.last().translation = xml.readElementText();
        }
    }
    return messages;
}

QStringList placeholders(const QString& text)
{
    static const QRegularExpression pattern(u"%[0-9]+|%n|\\[\\*\\]"_s);
    QStringList found;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        found.append(it.next().captured());
    }
    found.sort();
    return found;
}

} // namespace

class TranslationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The texts as the sources have them now, put into a copy: what was forgotten shows up as unfinished.
    void everyTextIsTranslated()
    {
        const QTemporaryDir directory;
        const QString copy = directory.filePath(u"wongo_ko.ts"_s);
        QVERIFY(QFile::copy(support::projectDir() + u"/translations/wongo_ko.ts"_s, copy));
        QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
        const QString source = support::projectDir() + u"/src"_s;
        QProcess lupdate;
        lupdate.start(QStringLiteral(WONGO_LUPDATE),
            {u"-I"_s, source, source + u"/widgets"_s, source + u"/app"_s, support::projectDir() + u"/ui"_s,
                u"-locations"_s, u"none"_s, u"-ts"_s, copy});
        QVERIFY(lupdate.waitForFinished(120'000));
        QCOMPARE(lupdate.exitCode(), 0);
        const QList<Message> messages = readMessages(copy);
        QVERIFY(messages.size() > 100);
        QStringList wrong;
        for (const Message& message : messages) {
            if (message.type == "vanished"_L1 || message.type == "obsolete"_L1) {
                wrong.append(u"no longer used: "_s + message.context + u": "_s + message.source);
            } else if (!message.type.isEmpty() || message.translation.trimmed().isEmpty()) {
                wrong.append(u"not translated: "_s + message.context + u": "_s + message.source);
            } else if (placeholders(message.source) != placeholders(message.translation)) {
                wrong.append(u"placeholders differ: "_s + message.context + u": "_s + message.source);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void lupdateUnderstoodEveryContext()
    {
        for (const Message& message : readMessages(support::projectDir() + u"/translations/wongo_ko.ts"_s)) {
            QVERIFY2(message.context.startsWith("wongo::"_L1), qPrintable(message.context));
        }
    }

    void translationIsInTheLibrary()
    {
        QTranslator translator;
        QVERIFY(translator.load(u":/i18n/wongo_ko.qm"_s));
        QCOMPARE(translator.translate("wongo::widgets::ArticleForm", "Headline"), u"제목"_s);
    }
};

QTEST_GUILESS_MAIN(TranslationTest)
#include "tst_translation.moc"
