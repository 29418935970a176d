import { UserMenu } from "@/features/accounts/components/user-menu";
import { NotificationBell } from "@/features/notifications/components/notification-bell";
import { ColorSchemeMenu } from "./color-scheme-menu";
import { ExportCommand } from "./export-command";

/** The menus of the header: a chunk of their own, since menus weigh more than the frame that shows them. */
export function HeaderMenus() {
  return (
    <>
      <ExportCommand />
      <NotificationBell />
      <ColorSchemeMenu />
      <UserMenu />
    </>
  );
}
