// SPDX-License-Identifier: GPL-3.0-or-later
// Every name a desk file may use means something: the checks ask for it.
#include "Example.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wongo;

class TestNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatCanBeRequiredIsMissed()
    {
        for (const QString& name : model::FieldRules::requirableFields()) {
            checks::CheckInput input = checks::completeArticle();
            input.article.meta.headline = {};
            input.article.meta.bylines.clear();
            checks::setBody(input, model::Language::English, {});
            input.desk.fields.required = {name};
            const QList<checks::Finding> findings = checks::check(input);
            QVERIFY2(std::any_of(findings.begin(), findings.end(),
                         [&](const checks::Finding& finding) {
                             return finding.kind == checks::Kind::MissingField && finding.path == name;
                         }),
                qPrintable(name));
        }
    }

    void whatCanBeLimitedIsMeasured()
    {
        for (const QString& name : model::FieldRules::limitableFields()) {
            checks::CheckInput input = checks::completeArticle();
            model::Metadata& meta = input.article.meta;
            const model::Text two{u"둘둘"_s, u"two"_s};
            meta.kicker = meta.headline = meta.summary = meta.dateline = two;
            meta.decks = {two};
            meta.keywords = {two};
            meta.corrections = {{{}, two, {}}};
            meta.images[0].caption = meta.images[0].alt = meta.images[0].credit = two;
            meta.bylines[0].name = two;
            checks::setBody(input, model::Language::Korean, two.ko);
            input.desk.fields.maximumLength = {{name, {1, 1}}};
            QVERIFY2(!checks::found(input, checks::Reason::TextTooLong).isEmpty(), qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
