import type { Database } from '../store/database.ts';

/** What a place has set. A place is told by `keyOf` in core. */
export interface PlaceSettings {
  /** IANA name of the zone on whose clocks times are meant here; null: nobody has said. */
  zone(place: string): Promise<string | null>;
  setZone(place: string, zone: string): Promise<void>;
}

export const placeSettings = (database: Database): PlaceSettings => ({
  async zone(place) {
    const row = await database
      .selectFrom('place_settings')
      .select('zone')
      .where('place', '=', place)
      .executeTakeFirst();
    return row?.zone ?? null;
  },
  async setZone(place, zone) {
    await database
      .insertInto('place_settings')
      .values({ place, zone })
      .onConflict((conflict) => conflict.column('place').doUpdateSet({ zone }))
      .execute();
  },
});
