namespace HotChocolate.Data.Filters;

/// <summary>Describes one field of a filter.</summary>
public interface IFilterFieldDescriptor
{
    /// <summary>Sets the field's name.</summary>
    /// <param name="value">The name.</param>
    public IFilterFieldDescriptor Name(string value);

    /// <summary>Sets the field's description.</summary>
    /// <param name="value">What it filters by.</param>
    public IFilterFieldDescriptor Description(string value);

    /// <summary>Keeps the field out.</summary>
    /// <param name="ignore">True to keep it out.</param>
    public IFilterFieldDescriptor Ignore(bool ignore = true);
}
