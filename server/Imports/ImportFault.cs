namespace GraphQLExport.Imports;

/// <summary>Why a row was rejected.</summary>
/// <param name="Line">The line of the (unpacked) body where the row starts, counted from 1, the header included.</param>
/// <param name="Field">The field at fault, by our name; null where the whole row is.</param>
/// <param name="Message">What is wrong, for people.</param>
internal sealed record ImportFault(long Line, string? Field, string Message);
