package com.northwind.table;

import org.jspecify.annotations.Nullable;

/** That the presence sensor of a box that is shut sees something else than the platform believes to be in it. */
public enum Disagreement {
    /** The platform believes that a parcel is in the box, and the sensor sees none. */
    PARCEL_MISSING,
    /** The platform believes that the box is vacant, and the sensor sees something. */
    PARCEL_UNEXPECTED;

    /**
     * Null if there is none. An open door proves nothing, and a box that is reserved may have its parcel or not yet.
     *
     * @param door null if it has never reported
     * @param occupied what the sensor sees; null if there is none
     */
    public static @Nullable Disagreement between(
            @Nullable Occupancy believed, @Nullable DoorState door, @Nullable Boolean occupied) {
        if (believed == null || door != DoorState.CLOSED || occupied == null) {
            return null;
        }
        return switch (believed) {
            case OCCUPIED -> occupied ? null : PARCEL_MISSING;
            case VACANT -> occupied ? PARCEL_UNEXPECTED : null;
            case RESERVED -> null;
        };
    }
}
