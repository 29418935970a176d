using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace HotChocolate.Types.Pagination;

/// <summary>Cursors that are positions in the list, opaque to clients: base64 of the decimal index.</summary>
internal static class Cursors
{
    /// <summary>Beyond it, adding a page's size could overflow.</summary>
    private const int MaxPosition = int.MaxValue / 2;

    public static string Write(int position) => Convert.ToBase64String(Encoding.ASCII.GetBytes(position.ToString(CultureInfo.InvariantCulture)));

    public static int? Read(string? cursor)
    {
        if (cursor is null)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[16];
        return cursor.Length <= 20 && Base64.IsValid(cursor)
            && Convert.TryFromBase64String(cursor, bytes, out var length)
            && int.TryParse(bytes[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            && position <= MaxPosition
            ? position
            : throw Invalid(cursor);
    }

    public static GraphQLException Invalid(string cursor) => new(ErrorBuilder.New()
        .SetMessage($"The cursor `{cursor}` has an invalid format.")
        .SetCode(ErrorCodes.Paging.InvalidCursor)
        .Build());
}
