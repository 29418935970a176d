using System.Buffers.Text;
using System.Globalization;
using System.Text;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Exports;

/// <summary>Which part of the exports to list.</summary>
/// <param name="First">At most how many.</param>
/// <param name="After">Cursor of the last one before; null begins with the newest.</param>
/// <param name="Status">Only those in this state.</param>
/// <param name="Dataset">Only those of this dataset.</param>
public sealed record ExportListing(int First, ExportCursor? After, ExportStatus? Status, string? Dataset);

/// <summary>Some exports, the newest first.</summary>
/// <param name="Items">The exports.</param>
/// <param name="Next">Where to go on; null at the end.</param>
public sealed record ExportPage(IReadOnlyList<Export> Items, ExportCursor? Next);

/// <summary>A place in the list of exports, which new ones do not move.</summary>
/// <param name="CreatedAt">When the export before it was asked for.</param>
/// <param name="Id">That export's id.</param>
public sealed record ExportCursor(DateTimeOffset CreatedAt, string Id)
{
    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static ExportCursor? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!Base64Url.IsValid(text))
            return null;
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(' ');
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var created) && created <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? new(DateTimeOffset.FromUnixTimeMilliseconds(created), parts[1])
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{CreatedAt.ToUnixTimeMilliseconds()} {Id}")));
}

/// <summary>Reads the history page by page.</summary>
internal sealed class ExportList(IDbContextFactory<AppDbContext> databases)
{
    /// <summary>The part of the exports that the caller may see.</summary>
    public async Task<ExportPage> ReadAsync(Caller caller, ExportListing listing, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var exports = database.Set<Export>().AsNoTracking();
        if (!caller.IsAdministrator)
            exports = exports.Where(export => export.UserId == caller.UserId);
        if (listing.Status is { } status)
            exports = exports.Where(export => export.Status == status);
        if (listing.Dataset is { } dataset)
            exports = exports.Where(export => export.Dataset == dataset);
        if (listing.After is var (created, id))
            exports = exports.Where(export => export.CreatedAt < created || (export.CreatedAt == created && export.Id.CompareTo(id) < 0));
        var page = await exports.OrderByDescending(export => export.CreatedAt).ThenByDescending(export => export.Id).Take(listing.First + 1).ToListAsync(cancellationToken);
        if (page.Count <= listing.First)
            return new(page, null);
        page.RemoveAt(listing.First);
        return new(page, new(page[^1].CreatedAt, page[^1].Id));
    }
}
