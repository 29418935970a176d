using Microsoft.Playwright;

namespace GraphQLExport.E2E.Support;

/// <summary>The export modal as a person finds it: by its labels.</summary>
public sealed class ExportModal(IPage page)
{
    public ILocator Dialog { get; } = page.GetByRole(AriaRole.Dialog);

    public static async Task<ExportModal> OpenAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Export", Exact = true }).ClickAsync();
        var modal = new ExportModal(page);
        await modal.Dialog.GetByText("selected").First.WaitForAsync();
        return modal;
    }

    /// <summary>Leaves only these fields ticked, by their labels.</summary>
    public async Task ChooseFieldsAsync(params string[] labels)
    {
        var all = Dialog.GetByRole(AriaRole.Checkbox, new() { Name = "Select all" });
        await all.CheckAsync();
        await all.UncheckAsync();
        foreach (var label in labels)
            await Dialog.GetByRole(AriaRole.Checkbox, new() { Name = label, Exact = true }).CheckAsync();
    }

    public Task ChooseFormatAsync(string format) => Dialog.GetByRole(AriaRole.Radiogroup, new() { Name = "Format" }).GetByText(format, new() { Exact = true }).ClickAsync();

    public Task StartAsync(string format) => Dialog.GetByRole(AriaRole.Button, new() { Name = "Export " + format, Exact = true }).ClickAsync();
}
