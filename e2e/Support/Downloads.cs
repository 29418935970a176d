using Microsoft.Playwright;

namespace GraphQLExport.E2E.Support;

/// <summary>Downloads of a page, as its browser takes them.</summary>
public static class Downloads
{
    /// <summary>Does the action and waits for the download that it begins; where none begins, the failure tells what the page showed.</summary>
    public static async Task<IDownload> DownloadAsync(this IPage page, Func<Task> action)
    {
        try
        {
            return await page.RunAndWaitForDownloadAsync(action);
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException($"No download began. {page.Url} shows:\n{await page.Locator("body").AriaSnapshotAsync()}", e);
        }
    }
}
