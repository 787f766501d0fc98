import type { Database } from '../../store/database.ts';
import { type Place, settingsKeyOf } from '../place.ts';
import { type SettingName, type Settings, settingName, settings } from './settings.ts';

/** Settings as they are kept, by name. */
export type Kept = ReadonlyMap<SettingName, string>;

/** What is set in places: in a channel, told by `settingsKeyOf`, and in a server or workspace, told by `Place.home`. */
export interface PlaceSettings {
  /** What holds in a place: what the channel has set over what the server or workspace has over the defaults. */
  of(place: Place): Promise<Settings>;
  /** What is set at one of the two itself. */
  setAt(key: string): Promise<Kept>;
  /** Sets all of these or none; null takes one back to what holds without it. */
  set(key: string, changes: ReadonlyMap<SettingName, string | null>): Promise<void>;
}

export const placeSettings = (database: Database): PlaceSettings => ({
  async of(place) {
    const rows = await database
      .selectFrom('settings')
      .select(['place', 'name', 'value'])
      .where('place', 'in', [place.home, settingsKeyOf(place)])
      .execute();
    const [wide, own] = [true, false].map((isWide) =>
      rows.filter(({ place: at }) => (at === place.home) === isWide).map(({ name, value }) => [name, value]),
    );
    return settings.parse(Object.fromEntries([...(wide ?? []), ...(own ?? [])]));
  },
  async setAt(key) {
    const rows = await database
      .selectFrom('settings')
      .select(['name', 'value'])
      .where('place', '=', key)
      .execute();
    return new Map(rows.map(({ name, value }) => [settingName.parse(name), value]));
  },
  set: (key, changes) =>
    database.transaction().execute(async (transaction) => {
      for (const [name, value] of changes) {
        if (value === null) {
          await transaction
            .deleteFrom('settings')
            .where('place', '=', key)
            .where('name', '=', name)
            .execute();
        } else {
          await transaction
            .insertInto('settings')
            .values({ place: key, name, value })
            .onConflict((conflict) => conflict.columns(['place', 'name']).doUpdateSet({ value }))
            .execute();
        }
      }
    }),
});
