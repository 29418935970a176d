using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GraphQLExport.Data;

/// <summary>
/// Every moment is stored as a whole number of milliseconds since 1970-01-01T00:00:00Z: it sorts, compares and exports
/// without parsing, whatever the provider.
/// </summary>
internal sealed class UnixMillisecondsConverter() : ValueConverter<DateTimeOffset, long>(
    moment => moment.ToUnixTimeMilliseconds(),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
