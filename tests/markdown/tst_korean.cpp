// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
class TestKorean : public QObject {
    Q_OBJECT
};
QTEST_APPLESS_MAIN(TestKorean)
#include "tst_korean.moc"
