package com.northwind.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.northwind.table.ItemType;
import com.northwind.table.TableItem;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;

/** An item type has one writing service, and only that one makes such items. */
public final class TableRules {

    // spotless:off
    @ArchTest
    static final ArchRule itemsAreWrittenByTheirOwner = noClasses()
            .should().callConstructorWhere(DescribedPredicate.describe("makes an item that another service writes",
                    TableRules::foreign))
            .because("docs/table.md says who writes what");
    // spotless:on

    private TableRules() {}

    private static boolean foreign(JavaConstructorCall call) {
        if (!call.getTargetOwner().isAssignableTo(TableItem.class)) {
            return false;
        }
        ItemType type = ItemType.valueOf(call.getTargetOwner()
                .getSimpleName()
                .replaceFirst("Item$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT));
        return type.writer() != ItemType.Writer.EVERYBODY
                && !call.getOriginOwner().getPackageName().startsWith(home(type.writer()));
    }

    private static String home(ItemType.Writer writer) {
        return switch (writer) {
            case DELIVERIES -> "com.northwind.deliveries";
            case EVERYBODY -> "com.northwind";
            case INVOICES -> "com.northwind.invoices";
            case SENSOR_INGEST -> "com.northwind.ingest";
        };
    }
}
