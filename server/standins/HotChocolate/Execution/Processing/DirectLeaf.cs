using System.Text.Json;

namespace HotChocolate.Execution.Processing;

/// <summary>
/// A leaf that is read from its property at the moment it is written into the response, so that its value is neither boxed nor kept.
/// Only automatic properties are read so: reading them cannot fail.
/// </summary>
internal abstract class DirectLeaf
{
    /// <summary>Whether the value can be written; where not, the field is completed the usual way, which finds the fault.</summary>
    public abstract bool IsSound(object parent);

    public abstract void Write(Utf8JsonWriter writer, object parent);

    /// <summary>The value, for programs that read a response in process.</summary>
    public abstract object? Read(object parent);
}

/// <summary>A leaf of one C# type.</summary>
/// <param name="read">Reads the property.</param>
/// <param name="write">Writes a value.</param>
/// <param name="isSound">Whether a value can be written; any can where null.</param>
/// <param name="show">The value as programs in process see it; as it is where null.</param>
internal sealed class DirectLeaf<T>(Func<object, T> read, Action<Utf8JsonWriter, T> write, Func<T, bool>? isSound, Func<T, object?>? show) : DirectLeaf
{
    public override bool IsSound(object parent) => isSound is null || isSound(read(parent));

    public override void Write(Utf8JsonWriter writer, object parent) => write(writer, read(parent));

    public override object? Read(object parent) => show is null ? read(parent) : show(read(parent));
}
